"""Writes gymnasium-trajectories.bin.gz: 1,000 episodes each of CartPole-v1 and Pendulum-v1, as Gymnasium 1.3 plays them.

    python3 -m venv gym && gym/bin/pip install 'gymnasium==1.3.*' numpy
    gym/bin/python test/lib/environments/gymnasium-trajectories.py

Starts and actions come from a generator of one line that the test has too (`chance`), so only states are stored.
CartPole: all four numbers after every step, and the flags. Pendulum has 200,000 states, 2.4 MB in full; so for every
step its speed, and at each episode's end the angle and the return: the angle is the running sum of the speeds, and
bends the speed of the next step, so an error in any of them shows.
"""

import gzip
import pathlib

import gymnasium as gym
import numpy as np

assert gym.__version__.startswith("1.3."), gym.__version__


def generator(seed):
    """Numerical Recipes' linear congruential generator, uniform in [0, 1)."""
    state = seed

    def chance():
        nonlocal state
        state = (state * 1664525 + 1013904223) % 2**32
        return state / 2**32

    return chance


def cart_poles(chance):
    env = gym.make("CartPole-v1")
    for episode in range(1000):
        observation, _ = env.reset(seed=episode)
        assert np.all(np.abs(observation) <= 0.05), observation
        start = np.array([-0.05 + 0.1 * chance() for _ in range(4)])
        env.unwrapped.state = start
        x, v, theta, omega = start
        while True:
            # The last 5 balance, so that long episodes and the limit of 500 are in the sample too.
            balancing = episode >= 995 and chance() < 0.95
            action = int(0.1 * x + 0.2 * v + theta + 0.5 * omega > 0) if balancing else int(chance() < 0.5)
            observation, reward, terminated, truncated, _ = env.step(action)
            assert reward == 1.0
            x, v, theta, omega = (float(number) for number in observation)
            yield *observation, 2 * truncated + terminated
            if terminated or truncated:
                break


def pendulums(chance):
    env = gym.make("Pendulum-v1")
    for episode in range(1000):
        observation, _ = env.reset(seed=episode)
        assert np.all(np.abs(observation) <= 1), observation
        env.unwrapped.state = np.array([np.pi * (2 * chance() - 1), 2 * chance() - 1])
        total, truncated = 0.0, False
        while not truncated:
            # Beyond ±2 now and then, and in 1/1024: Gymnasium computes 3u in float32, where that is exact.
            torque = np.floor(5 * 1024 * chance()) / 1024 - 2.5
            observation, reward, terminated, truncated, _ = env.step(np.array([torque], dtype=np.float32))
            assert not terminated
            total += float(reward)
            yield (observation[2],)
        yield observation[0], observation[1], total


def column(rows):
    return np.array([number for row in rows for number in row], dtype="<f4")


def planes(numbers):
    """All first bytes, then all second bytes ...: a quarter smaller under gzip."""
    return numbers.view(np.uint8).reshape(-1, 4).T.tobytes()


cart, swing = column(cart_poles(generator(1))), column(pendulums(generator(2)))
blob = np.array([cart.size, swing.size], dtype="<u4").tobytes() + planes(cart) + planes(swing)
path = pathlib.Path(__file__).with_suffix(".bin.gz")
path.write_bytes(gzip.compress(blob, 9, mtime=0))
print(f"{cart.size // 5} CartPole steps, {swing.size} Pendulum numbers, {path.stat().st_size} bytes")
