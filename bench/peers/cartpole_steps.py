"""Gymnasium's CartPole alone: steps a second with random actions, one copy and a vector of 64. Prints one line of JSON."""

import json
import time

import gymnasium
import numpy


def scalar(seconds):
    environment = gymnasium.make("CartPole-v1")
    environment.reset(seed=0)
    actions = numpy.random.default_rng(0).integers(0, 2, 10_000).tolist()
    steps, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        for action in actions:
            _, _, terminated, truncated, _ = environment.step(action)
            if terminated or truncated:
                environment.reset()
        steps += len(actions)
    return steps / (time.perf_counter() - began)


def vector(copies, seconds):
    environments = gymnasium.make_vec("CartPole-v1", num_envs=copies, vectorization_mode="vector_entry_point")
    environments.reset(seed=0)
    actions = numpy.random.default_rng(0).integers(0, 2, (1_000, copies))
    steps, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        for action in actions:
            environments.step(action)
        steps += actions.size
    return steps / (time.perf_counter() - began)


print(json.dumps({"scalar": scalar(1), "vector64": vector(64, 1)}))
