// CartPole alone, random actions: steps a second of one copy, and of vectors. environments.ts COPIES [COPIES …]
import { makeEnvironment, makeRng, makeVectorEnvironment } from '../../lib/index';

const seconds = 1;

function scalar(): number {
  const rng = makeRng(0);
  const environment = makeEnvironment('CartPole-v1');
  environment.reset(rng);
  const actions = Int32Array.from({ length: 10_000 }, () => Math.floor(2 * rng()));
  const began = performance.now();
  let steps = 0;
  for (; performance.now() - began < 1000 * seconds; steps += actions.length) {
    for (let i = 0; i < actions.length; i++) {
      const { terminated, truncated } = environment.step(actions[i]);
      if (terminated || truncated) environment.reset(rng);
    }
  }
  return (1000 * steps) / (performance.now() - began);
}

function vector(copies: number): number {
  const rng = makeRng(0);
  const environments = makeVectorEnvironment('CartPole-v1', copies);
  environments.reset(rng);
  const actions = Array.from({ length: 100 }, () => Int32Array.from({ length: copies }, () => Math.floor(2 * rng())));
  const began = performance.now();
  let steps = 0;
  for (; performance.now() - began < 1000 * seconds; steps += 100 * copies) {
    for (const action of actions) environments.step(action);
  }
  return (1000 * steps) / (performance.now() - began);
}

const copies = process.argv.slice(2).map(Number);
console.log(JSON.stringify({ scalar: scalar(), vector: copies.map((n) => ({ copies: n, rate: vector(n) })) }));
