"""The lesson's `REINFORCEWithBaseline` in PyTorch and Gymnasium, until the mean of 100 episodes is 475.

The lesson's own lines; changed are what does not run or is wrong: `squeeze(-1)` and one log-probability an entry
(its `log_probs` are [T, 1] and broadcast to [T, T]), float returns, Gymnasium's five results of `step`, one array for
the states. With `lean` also what a hurried reader would do to it: no checks of arguments, no copies, logits for softmax.

Usage: python reinforce.py SEED MAX_STEPS [lean]. Prints one line of JSON.
"""

import json
import sys
import time

import gymnasium
import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.set_num_threads(1)
lean = "lean" in sys.argv


class PolicyNetwork(nn.Module):
    def __init__(self, state_dim, action_dim, hidden_dim=64):
        super().__init__()
        self.fc1 = nn.Linear(state_dim, hidden_dim)
        self.fc2 = nn.Linear(hidden_dim, hidden_dim)
        self.fc3 = nn.Linear(hidden_dim, action_dim)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x) if lean else F.softmax(self.fc3(x), dim=-1)


class ValueNetwork(nn.Module):
    def __init__(self, state_dim, hidden_dim=64):
        super().__init__()
        self.fc1 = nn.Linear(state_dim, hidden_dim)
        self.fc2 = nn.Linear(hidden_dim, hidden_dim)
        self.fc3 = nn.Linear(hidden_dim, 1)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


class REINFORCEWithBaseline:
    def __init__(self, policy_network, value_network, lr=1e-3, gamma=0.99):
        self.policy = policy_network
        self.value = value_network
        self.policy_optimizer = torch.optim.Adam(policy_network.parameters(), lr=lr)
        self.value_optimizer = torch.optim.Adam(value_network.parameters(), lr=lr)
        self.gamma = gamma

    def select_action(self, state):
        if lean:
            logits = self.policy(torch.from_numpy(state))
            dist = torch.distributions.Categorical(logits=logits, validate_args=False)
        else:
            dist = torch.distributions.Categorical(self.policy(torch.FloatTensor(state).unsqueeze(0)))
        action = dist.sample()
        return action.item(), dist.log_prob(action).squeeze()

    def compute_returns(self, rewards):
        returns = []
        G = 0
        for r in reversed(rewards):
            G = r + self.gamma * G
            returns.insert(0, G)
        return torch.tensor(returns)

    def update(self, states, log_probs, rewards):
        returns = self.compute_returns(rewards)
        states = torch.FloatTensor(numpy.array(states))
        values = self.value(states).squeeze(-1)
        advantages = returns - values.detach()
        policy_loss = -(torch.stack(log_probs) * advantages).sum()
        value_loss = F.mse_loss(values, returns)
        self.policy_optimizer.zero_grad()
        policy_loss.backward()
        self.policy_optimizer.step()
        self.value_optimizer.zero_grad()
        value_loss.backward()
        self.value_optimizer.step()
        return policy_loss.item(), value_loss.item()


def train(env, agent, seed, max_steps):
    """Lengths of the episodes until 475; every reward is 1, so a length is a return."""
    lengths = []
    state, _ = env.reset(seed=seed)
    while sum(lengths) < max_steps and (len(lengths) < 100 or sum(lengths[-100:]) < 47_500):
        states, log_probs, rewards = [], [], []
        done = False
        while not done:
            action, log_prob = agent.select_action(state)
            states.append(state)
            log_probs.append(log_prob)
            state, reward, terminated, truncated, _ = env.step(action)
            rewards.append(reward)
            done = terminated or truncated
        agent.update(states, log_probs, rewards)
        lengths.append(len(rewards))
        state, _ = env.reset()
    return lengths


seed, max_steps = int(sys.argv[1]), int(sys.argv[2])
torch.manual_seed(seed)
env = gymnasium.make("CartPole-v1")
agent = REINFORCEWithBaseline(PolicyNetwork(4, 2), ValueNetwork(4))
began, cpu_began = time.perf_counter(), time.process_time()
lengths = train(env, agent, seed, max_steps)
seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - cpu_began
print(json.dumps({"steps": sum(lengths), "seconds": seconds, "cpuSeconds": cpu_seconds, "solved": sum(lengths[-100:]) >= 47_500}))
