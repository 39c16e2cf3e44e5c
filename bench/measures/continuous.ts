import { iqm, pendulumSettings } from '../../lib/index';
import type { PlainSettings } from '../../lib/algorithms/trainSeed';
import { spread, written } from '../figures';
import type { Context, Measure, Outcome } from '../measure';
import { greedyScore, seedsFrom, trainSeeds } from '../train';

interface Task {
  readonly environmentId: string;
  readonly settings: PlainSettings;
  readonly least: number;
  readonly success: number;
  readonly seconds: number;
}

/** CartPole with a force to choose, and Pendulum: Gaussian policies, scored by their mean action. */
export const continuous: Measure = {
  name: 'continuous',
  about: 'Gaussian policies: CartPole with a continuous force, and Pendulum-v1',
  async run(context) {
    const outcomes = [];
    const tasks: Task[] = [
      {
        environmentId: 'ContinuousCartPole-v1',
        // train's defaults are the recipe.
        settings: { totalSteps: 150_000 },
        least: 19,
        success: 475,
        seconds: 3,
      },
      { environmentId: 'Pendulum-v1', settings: pendulumSettings, least: 20, success: -200, seconds: 16 },
    ];
    for (const task of tasks) outcomes.push(await measure(task, context));
    return { rows: outcomes.flatMap((o) => o.rows), data: outcomes.map((o) => o.data) };
  },
};

async function measure(task: Task, { rounds, quick, tell }: Context): Promise<Outcome> {
  const { environmentId, least, success } = task;
  const settings = quick ? { ...task.settings, totalSteps: 5000 } : task.settings;
  const seconds: number[] = [];
  const scores: number[][] = [];
  for (let i = 0; i < rounds; i++) {
    const said = `${environmentId}, 20 seeds, round ${i + 1} of ${rounds}`;
    const trained = await trainSeeds(environmentId, settings, seedsFrom(20 * i, 20), (share) =>
      tell(said, (i + share) / rounds),
    );
    seconds.push(trained.seconds);
    scores.push(trained.runs.map((run) => greedyScore(environmentId, run)));
  }
  const good = scores.map((round) => round.filter((score) => score >= success).length);
  const all = scores.flat();
  const time = spread(seconds);
  return {
    rows: [
      {
        name: `${environmentId}, ${settings.totalSteps! / 1000}k steps: mean action scores ≥ ${success}`,
        reach: `≥ ${least} of 20 seeds`,
        measured: `${good.join(', ')} of 20; IQM ${iqm(all).toFixed(0)}, worst ${Math.min(...all).toFixed(0)}`,
        reached: good.every((count) => count >= least),
      },
      {
        name: `${environmentId}: 20 seeds, both cores`,
        reach: `≤ ${task.seconds} s`,
        measured: written(time, ' s'),
        reached: time.median <= task.seconds,
      },
    ],
    data: { environmentId, settings, seeds: `0 … ${20 * rounds - 1}, 20 a round`, scores, seconds: time },
  };
}
