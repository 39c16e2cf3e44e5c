import type { FiniteMdp } from './finiteMdp';

/**
 * Returns the tables if they are a Markov decision process.
 *
 * @throws RangeError naming the first entry that is wrong: probabilities that do not sum to 1, a state out of range, NaN
 * @example
 * import { checkFiniteMdp, thinIce } from './lib/index';
 * checkFiniteMdp(thinIce()).states; // → 3
 */
export function checkFiniteMdp<M extends FiniteMdp>(mdp: M): M {
  const { id, states, actions, start, outcomes, terminal, horizon, observe } = mdp;
  const refuse = (what: string): never => {
    throw new RangeError(`${id}: ${what}.`);
  };
  const tables = Object.entries({ start, outcomes, terminal, ...(observe && { observe }) });
  for (const [name, table] of tables) {
    if (table.length !== states) refuse(`${name} has ${table.length} entries; expected ${states}, one a state`);
  }
  if (!(horizon === Infinity || (Number.isInteger(horizon) && horizon > 0))) {
    refuse(`horizon is ${horizon}; expected a positive integer or Infinity`);
  }
  observe?.forEach((seen, s) => {
    if (!(Number.isInteger(seen) && seen >= 0)) refuse(`observe[${s}] is ${seen}; expected an index`);
  });
  if (!sumsToOne(start)) refuse(`start is [${start.join(', ')}]; expected probabilities that sum to 1`);
  start.forEach((p, s) => {
    if (p > 0 && terminal[s]) refuse(`start[${s}] is ${p}, but state ${s} is terminal: no step could be taken`);
  });

  for (let s = 0; s < states; s++) {
    if (terminal[s]) continue;
    if (outcomes[s].length !== actions) refuse(`outcomes[${s}] has ${outcomes[s].length} actions; expected ${actions}`);
    for (let a = 0; a < actions; a++) {
      const list = outcomes[s][a];
      if (!sumsToOne(list.map((outcome) => outcome.probability))) {
        refuse(`the probabilities of outcomes[${s}][${a}] do not sum to 1`);
      }
      for (const { next, reward } of list) {
        if (!(Number.isInteger(next) && next >= 0 && next < states)) {
          refuse(`outcomes[${s}][${a}] leads to state ${next}; expected 0 to ${states - 1}`);
        }
        if (!Number.isFinite(reward)) refuse(`a reward of outcomes[${s}][${a}] is ${reward}`);
      }
    }
  }
  return mdp;
}

function sumsToOne(probabilities: readonly number[]): boolean {
  const sum = probabilities.reduce((total, p) => total + p, 0);
  return Math.abs(sum - 1) < 1e-9 && probabilities.every((p) => p >= 0);
}
