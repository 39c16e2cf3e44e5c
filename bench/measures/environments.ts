import { short, spread, written } from '../figures';
import type { Measure, Row } from '../measure';
import { gymnasiumSteps, has } from '../peers/peers';
import { runOurs } from '../process';

interface Ours {
  scalar: number;
  vector: { copies: number; rate: number }[];
}

/** CartPole without any learning: steps a second, against Gymnasium's own two forms. */
export const environments: Measure = {
  name: 'environments',
  about: 'CartPole steps a second, one copy and vectors',
  async run({ rounds, quick, tell }) {
    const copies = [64, ...(quick ? [] : [1, 8, 512, 4096])];
    const all: { ours: Ours; gymnasium?: { scalar: number; vector64: number } }[] = [];
    for (let i = 0; i < rounds; i++) {
      tell(`round ${i + 1} of ${rounds}`, i / rounds);
      const ours = await runOurs<Ours>('environments', i === 0 ? copies : [64]);
      all.push({ ours, ...(has.python && { gymnasium: await gymnasiumSteps() }) });
    }
    const row = (name: string, least: number, our: (o: Ours) => number, peer: 'scalar' | 'vector64'): Row => {
      const both = all.filter(({ gymnasium }) => gymnasium);
      const ratio = both.length > 0 ? spread(both.map((r) => our(r.ours) / r.gymnasium![peer])) : undefined;
      const rate = short(spread(all.map((r) => our(r.ours))).median);
      return {
        name,
        reach: `≥ ${least}×`,
        measured: `${ratio ? `${written(ratio, '×')}; ` : ''}${rate} steps/s`,
        reached: ratio && ratio.median >= least,
      };
    };
    return {
      rows: [
        row("CartPole, one copy, over Gymnasium's", 100, (ours) => ours.scalar, 'scalar'),
        row("CartPole, vector of 64, over Gymnasium's", 10, (ours) => ours.vector[0].rate, 'vector64'),
      ],
      data: { rounds: all },
    };
  },
};
