"""One policy-gradient step with Adam in PyTorch, 1 thread, 4-WIDTH-WIDTH-2, over widths and batches.

Usage: python policy_step.py WIDTHxROWS [WIDTHxROWS ...]. Prints one line of JSON: milliseconds a step, median of repeats.
"""

import json
import statistics
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)


def milliseconds(width, rows, repeats=7, least_seconds=0.05):
    torch.manual_seed(0)
    policy = nn.Sequential(
        nn.Linear(4, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 2)
    )
    optimizer = torch.optim.Adam(policy.parameters(), lr=1e-3)
    states, advantages = torch.randn(rows, 4), torch.randn(rows)
    actions = torch.randint(2, (rows,))

    def step():
        log_pi = torch.log_softmax(policy(states), -1).gather(1, actions[:, None]).squeeze(-1)
        loss = -(log_pi * advantages).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

    for _ in range(20):
        step()
    times = []
    for _ in range(repeats):
        count, began = 0, time.perf_counter()
        while (now := time.perf_counter() - began) < least_seconds:
            step()
            count += 1
        times.append(1e3 * now / count)
    return statistics.median(times)


shapes = [tuple(int(n) for n in shape.split("x")) for shape in sys.argv[1:]]
print(json.dumps([{"width": width, "rows": rows, "ms": milliseconds(width, rows)} for width, rows in shapes]))
