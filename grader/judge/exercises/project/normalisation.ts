import type { Rng } from '../../../../lib/engine/rng';
import type { MakeCase } from '../../exercise';
import { ask, isList, mean, near, say, sum } from './ask';
import { returnsOf, updateTask, type Update } from './updateTask';

/** How much of `weights` is left over after the best a · x + b, as a share of its spread; and a. */
function affine(weights: readonly number[], x: readonly number[]): { rest: number; slope: number } {
  const [mw, mx] = [mean(weights), mean(x)];
  const slope = sum(x.map((each, t) => (each - mx) * (weights[t] - mw))) / sum(x.map((each) => (each - mx) ** 2));
  const rest = sum(weights.map((w, t) => (w - mw - slope * (x[t] - mx)) ** 2)) / sum(weights.map((w) => (w - mw) ** 2));
  return { rest, slope };
}

/** Part 4: the weights are G − V by the old V, or G, scaled by one number for the whole batch. */
export function normalisation(rng: Rng, baseline: boolean): MakeCase {
  // A new V is nearly 0, and G − V nearly G: the weights of a later update tell the two apart.
  const task = updateTask(rng, 30, { baseline });
  const G = returnsOf(task);
  return ask<Update>(
    [task],
    `buildReinforceAgent(3, 2, { rng, baseline: ${baseline} }), and the weights of update number 30 on the same 4 episodes`,
    ({ beforeLast, after, last }) => {
      const { weights } = last;
      if (
        !Array.isArray(weights) ||
        weights.some((w, i) => !isList(w) || w.length !== task.batch[i].observations.length)
      )
        return say('update must tell weights: for each episode a list as long as the episode.');
      const flat: number[] = weights.flatMap((w: readonly number[]) => Array.from(w));
      const advantage = G.map((g, t) => g - (baseline ? beforeLast.values[t] : 0));
      const { rest, slope } = affine(flat, advantage);
      const late = affine(
        flat,
        G.map((g, t) => g - after.values[t]),
      ).rest;
      // One update moves V by little: what gives it away is that the V of afterwards explains the weights to the last digit.
      if (baseline && rest > 1e-9 && late < 0.01 * rest)
        return say('V learned from this batch before it judged it: the weights must be G − V by the *old* V.');
      if (rest > 1e-3 || !(slope > 0)) {
        if (weights.every((w: readonly number[]) => near(mean(Array.from(w)), 0, 1e-3)))
          return say(
            'You whiten each episode by itself: its own mean is gone from it, and with it whether the episode was good. One scale for the whole batch (section 7: 88 of 100 seeds against 99).',
          );
        return say(
          baseline
            ? 'Your weights are not G − V, scaled by one number (γ = 0.99).'
            : 'Without a baseline your weights are not G, scaled by one number: the option `baseline` must switch V off.',
        );
      }
      const spread = Math.sqrt(mean(flat.map((w) => (w - mean(flat)) ** 2)));
      if (!near(spread, 1, 0.05))
        return say(
          'Your weights are not normalised: their standard deviation over the batch should be 1, whatever the rewards’ unit.',
        );
      return undefined;
    },
  );
}
