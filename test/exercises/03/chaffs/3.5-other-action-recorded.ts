import {
  adam,
  makeNetwork,
  type Discrete,
  type Environment,
  type Network,
  type Observation,
  type Rng,
} from '../../../../lib/tools';
import type { Agent, Progress, TrainOptions } from '../../../../solutions/03-reinforce';

export const sentence =
  'The action that you score is not the one that was taken: you drew a second time. What is learned cancels out.';

export function* train(environment: Environment<number>, options: TrainOptions): Generator<Progress, Agent> {
  const { learningRate, gamma, steps, batch, rng } = options;
  const inputs = (environment.observationSpace as { low: readonly number[] }).low.length;
  const network = makeNetwork({ sizes: [inputs, (environment.actionSpace as Discrete).n], rng });
  const optimiser = adam(network, { learningRate });
  let [spent, sum, count] = [0, 0, 0];

  while (spent < steps) {
    const offset = count ? sum / count : 0;
    const rows: { seen: Observation; action: number; weight: number }[] = [];
    const returns: number[] = [];
    for (let n = 0; n < batch && spent < steps; n++) {
      let seen = environment.reset(rng);
      const episode: { seen: Observation; action: number; reward: number }[] = [];
      for (;;) {
        const action = draw(softmax(network.forwardOne(seen)), rng);
        const step = environment.step(action);
        spent++;
        episode.push({ seen, action: draw(softmax(network.forwardOne(seen)), rng), reward: step.reward });
        seen = step.observation;
        if (step.terminated || step.truncated) break;
      }
      const toGo = Array<number>(episode.length);
      let G = 0;
      for (let t = episode.length - 1; t >= 0; t--) toGo[t] = G = episode[t].reward + gamma * G;
      toGo.forEach((each) => ((sum += each), count++));
      episode.forEach(({ seen, action }, t) => rows.push({ seen, action, weight: toGo[t] - offset }));
      returns.push(episode.reduce((total, { reward }) => total + reward, 0));
    }

    nudge(network, rows, batch);
    optimiser.step({ learningRate: learningRate * Math.max(0, 1 - spent / steps) });
    yield { steps: spent, returns };
  }
  return { probabilities: (seen) => softmax(network.forwardOne(seen)) };
}

function nudge(
  network: Network,
  rows: readonly { seen: Observation; action: number; weight: number }[],
  batch: number,
): void {
  const logits = network.forward(Float32Array.from(rows.flatMap(({ seen }) => Array.from(seen))), rows.length);
  const width = logits.length / rows.length;
  const slope = rows.flatMap(({ action, weight }, i) =>
    softmax(logits.subarray(i * width, (i + 1) * width)).map((p, a) => (weight / batch) * (p - (a === action ? 1 : 0))),
  );
  network.backward(Float32Array.from(slope));
}

function draw(pi: readonly number[], rng: Rng): number {
  let left = rng();
  const found = pi.findIndex((p) => (left -= p) < 0);
  return found < 0 ? pi.length - 1 : found;
}

function softmax(logits: ArrayLike<number>): number[] {
  const largest = Math.max(...Array.from(logits));
  const weights = Array.from(logits, (z) => Math.exp(z - largest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}
