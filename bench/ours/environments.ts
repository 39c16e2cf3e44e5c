// CartPole alone, random actions: steps a second of one copy, and of vectors. environments.ts COPIES [COPIES …]
import { makeEnvironment, makeRng, makeVectorEnvironment } from '../../lib/index';

/** Steps a second of `play`, which plays `steps`: the best of windows during a second, as others' programs only add time. */
function best(steps: number, play: () => void): number {
  let shortest = Infinity;
  for (const end = performance.now() + 1000; performance.now() < end;) {
    const began = performance.now();
    play();
    shortest = Math.min(shortest, performance.now() - began);
  }
  return (1000 * steps) / shortest;
}

function scalar(): number {
  const rng = makeRng(0);
  const environment = makeEnvironment('CartPole-v1');
  environment.reset(rng);
  const actions = Int32Array.from({ length: 50_000 }, () => Math.floor(2 * rng()));
  return best(actions.length, () => {
    for (let i = 0; i < actions.length; i++) {
      const { terminated, truncated } = environment.step(actions[i]);
      if (terminated || truncated) environment.reset(rng);
    }
  });
}

function vector(copies: number): number {
  const rng = makeRng(0);
  const environments = makeVectorEnvironment('CartPole-v1', copies);
  environments.reset(rng);
  const actions = Array.from({ length: 100 }, () => Int32Array.from({ length: copies }, () => Math.floor(2 * rng())));
  const rounds = Math.ceil(500 / copies);
  return best(rounds * 100 * copies, () => {
    for (let i = 0; i < rounds; i++) for (const action of actions) environments.step(action);
  });
}

const copies = process.argv.slice(2).map(Number);
console.log(JSON.stringify({ scalar: scalar(), vector: copies.map((n) => ({ copies: n, rate: vector(n) })) }));
