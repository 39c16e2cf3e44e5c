import type { Rng } from '../../../../lib/engine/rng';
import type { MakeCase } from '../../exercise';
import { ask, isList, mean, near, say } from './ask';
import { returnsOf, updateTask, type Update } from './updateTask';

/** Part 2: V fits the returns of a batch that it sees often. */
export function valueNetwork(rng: Rng): MakeCase {
  const task = updateTask(rng, 200);
  const G = returnsOf(task);
  const lossOf = (values: readonly number[]): number => mean(G.map((g, t) => (values[t] - g) ** 2));
  return ask<Update>(
    [task],
    'buildReinforceAgent(3, 2, { rng }), and 200 × update(the same 4 episodes)',
    ({ before, after, first, last }) => {
      if (!isList(before.values) || before.values.length !== 31)
        return say('values(observations) must give one number for each observation.');
      if (!(typeof first.valueLoss === 'number' && typeof last.valueLoss === 'number'))
        return say('update must tell valueLoss: the mean of (V − G)² before the update, a number.');
      if (near(mean(after.values), mean(before.values), 1e-6))
        return say(
          'V never learns: its values are the same after 200 updates. Let its own optimiser take a step in each.',
        );
      // What it tells of its loss, and what its values say themselves.
      if (!(last.valueLoss < 0.3 * first.valueLoss && lossOf(after.values) < 0.3 * lossOf(before.values)))
        return say(
          'V does not learn the returns of a batch that it sees 200 times. Is it fitted to G, with a rate of its own of at least 1e-3?',
        );
      return undefined;
    },
  );
}
