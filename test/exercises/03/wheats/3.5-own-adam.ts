import type { Environment } from '../../../../lib/tools';
import type { TrainOptions } from '../../../../solutions/03-reinforce';

/** No network and no optimiser of the course: two rows of weights from 0, Adam by hand, an asynchronous generator. */
export async function* train(world: Environment<number>, { learningRate, gamma, steps, batch, rng }: TrainOptions) {
  const inputs = (world.observationSpace as { low: readonly number[] }).low.length;
  const theta = new Float64Array(inputs + 1);
  const [m, v] = [new Float64Array(inputs + 1), new Float64Array(inputs + 1)];
  const right = (o: ArrayLike<number>): number => {
    let z = theta[inputs];
    for (let i = 0; i < inputs; i++) z += theta[i] * o[i];
    return 1 / (1 + Math.exp(-z));
  };
  let [spent, update, sum, count] = [0, 0, 0, 0];
  while (spent < steps) {
    const gradient = new Float64Array(inputs + 1);
    const returns: number[] = [];
    const offset = sum / Math.max(1, count);
    while (returns.length < batch && spent < steps) {
      const path: [ArrayLike<number>, number, number][] = [];
      for (let seen = world.reset(rng), over = false; !over; spent++) {
        const action = rng() < right(seen) ? 1 : 0;
        const step = world.step(action);
        path.push([seen, action, step.reward]);
        seen = step.observation;
        over = step.terminated || step.truncated;
      }
      let G = 0;
      for (const [seen, action, reward] of path.reverse()) {
        G = reward + gamma * G;
        sum += G;
        count++;
        const push = ((G - offset) * (action - right(seen))) / batch;
        for (let i = 0; i < inputs; i++) gradient[i] += push * seen[i];
        gradient[inputs] += push;
      }
      returns.push(path.reduce((total, [, , reward]) => total + reward, 0));
    }
    update++;
    const rate = learningRate * Math.max(0, 1 - spent / steps);
    gradient.forEach((g, i) => {
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = 0.999 * v[i] + 0.001 * g * g;
      // Two logits share what one does here: their difference moves by twice the rate.
      theta[i] += (2 * rate * (m[i] / (1 - 0.9 ** update))) / (Math.sqrt(v[i] / (1 - 0.999 ** update)) + 1e-8);
    });
    yield { steps: spent, returns };
  }
  return { probabilities: (seen: ArrayLike<number>) => [1 - right(seen), right(seen)] };
}
