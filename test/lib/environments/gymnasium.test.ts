import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cartPole } from '../../../lib/environments/cartPole';
import { pendulum } from '../../../lib/environments/pendulum';

/** The generator of gymnasium-trajectories.py, which drew its starts and actions. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The two columns of numbers that gymnasium-trajectories.py wrote. */
function recorded(): { cart: Float32Array; swing: Float32Array } {
  const blob = gunzipSync(readFileSync(new URL('./gymnasium-trajectories.bin.gz', import.meta.url)));
  const lengths = [blob.readUInt32LE(0), blob.readUInt32LE(4)];
  let from = 8;
  const [cart, swing] = lengths.map((length) => {
    const bytes = new Uint8Array(4 * length);
    for (let plane = 0; plane < 4; plane++) {
      for (let i = 0; i < length; i++) bytes[4 * i + plane] = blob[from++];
    }
    return new Float32Array(bytes.buffer);
  });
  return { cart, swing };
}

const { cart, swing } = recorded();

test('1,000 CartPole episodes agree with Gymnasium 1.3 in every state and flag', () => {
  const environment = cartPole();
  const chance = generator(1);
  let row = 0;
  let worst = 0;
  let limits = 0;
  for (let episode = 0; episode < 1000; episode++) {
    let [x, v, theta, omega] = Array.from(environment.reset(chance));
    for (let running = true; running; row += 5) {
      const balancing = episode >= 995 && chance() < 0.95;
      const action = balancing ? Number(0.1 * x + 0.2 * v + theta + 0.5 * omega > 0) : Number(chance() < 0.5);
      const step = environment.step(action);
      [x, v, theta, omega] = step.observation;
      for (let k = 0; k < 4; k++) worst = Math.max(worst, Math.abs(step.observation[k] - cart[row + k]));
      const flags = 2 * Number(step.truncated) + Number(step.terminated);
      if (flags !== cart[row + 4]) {
        throw new Error(`episode ${episode}, row ${row / 5}: flags ${flags}, Gymnasium's ${cart[row + 4]}`);
      }
      limits += Number(step.truncated);
      running = !(step.terminated || step.truncated);
    }
  }
  expect(row).toBe(cart.length);
  expect(worst).toBeLessThanOrEqual(1e-6);
  expect(limits, 'episodes that reached the limit').toBeGreaterThan(0);
});

test('1,000 Pendulum episodes agree with Gymnasium 1.3 in every speed, last angle and return', () => {
  const environment = pendulum();
  const chance = generator(2);
  let row = 0;
  let worst = 0;
  let worstReturn = 0;
  for (let episode = 0; episode < 1000; episode++) {
    environment.reset(chance);
    let total = 0;
    for (let t = 0; t < 200; t++) {
      const step = environment.step([Math.floor(5 * 1024 * chance()) / 1024 - 2.5]);
      total += step.reward;
      worst = Math.max(worst, Math.abs(step.observation[2] - swing[row++]));
      if (step.terminated || step.truncated !== (t === 199)) throw new Error(`episode ${episode}: flags at step ${t}`);
      if (t === 199) {
        for (let k = 0; k < 2; k++) worst = Math.max(worst, Math.abs(step.observation[k] - swing[row++]));
      }
    }
    worstReturn = Math.max(worstReturn, Math.abs(total / swing[row++] - 1));
  }
  expect(row).toBe(swing.length);
  expect(worst).toBeLessThanOrEqual(1e-6);
  expect(worstReturn, 'relative, stored as float32').toBeLessThanOrEqual(1e-7);
});
