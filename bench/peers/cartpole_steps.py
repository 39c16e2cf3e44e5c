"""Gymnasium's CartPole alone: steps a second with random actions, one copy and a vector of 64. Prints one line of JSON."""

import json
import time

import gymnasium
import numpy


def best(steps, play):
    """Steps a second: the best of windows during a second, as others' programs only add time."""
    shortest, end = float("inf"), time.perf_counter() + 1
    while time.perf_counter() < end:
        began = time.perf_counter()
        play()
        shortest = min(shortest, time.perf_counter() - began)
    return steps / shortest


def scalar():
    environment = gymnasium.make("CartPole-v1")
    environment.reset(seed=0)
    actions = numpy.random.default_rng(0).integers(0, 2, 1_000).tolist()

    def play():
        for action in actions:
            _, _, terminated, truncated, _ = environment.step(action)
            if terminated or truncated:
                environment.reset()

    return best(len(actions), play)


def vector(copies):
    environments = gymnasium.make_vec("CartPole-v1", num_envs=copies, vectorization_mode="vector_entry_point")
    environments.reset(seed=0)
    actions = numpy.random.default_rng(0).integers(0, 2, (100, copies))

    def play():
        for action in actions:
            environments.step(action)

    return best(actions.size, play)


print(json.dumps({"scalar": scalar(), "vector64": vector(64)}))
