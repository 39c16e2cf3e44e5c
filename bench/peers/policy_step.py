"""One policy-gradient step with Adam in PyTorch, 1 thread, 4-WIDTH-WIDTH-2, over widths and batches.

Usage: python policy_step.py WIDTHxROWS [WIDTHxROWS ...]. Prints one line of JSON: milliseconds a step, the best of short windows.
"""

import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)


def milliseconds(width, rows):
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

    warm = time.perf_counter() + 0.3
    while time.perf_counter() < warm:
        step()
    def seconds(count):
        began = time.perf_counter()
        for _ in range(count):
            step()
        return time.perf_counter() - began

    # Others' programs only ever add time, so the shortest of many short windows is the truest.
    per_window = max(1, round(0.005 / seconds(1)))
    return 1e3 * min(seconds(per_window) / per_window for _ in range(60))


shapes = [tuple(int(n) for n in shape.split("x")) for shape in sys.argv[1:]]
print(json.dumps([{"width": width, "rows": rows, "ms": milliseconds(width, rows)} for width, rows in shapes]))
