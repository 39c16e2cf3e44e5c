import { spread, short, written } from '../figures';
import type { Context, Measure, Row } from '../measure';
import { cLesson, has, pytorchLesson, type LessonRun } from '../peers/peers';
import { runOurs } from '../process';

type Who = 'simd' | 'tensorflow' | 'pytorch' | 'c';
interface Rate {
  /** Steps a second, by the clock and by the processor's time: on a quiet machine and one thread the same. */
  readonly clock: number;
  readonly cpu: number;
}

/** What one round gave. */
type Round = Partial<Record<Who, Rate>>;

/** The lesson's own program to 475 on every engine, PyTorch and C: steps a second, and their ratios round by round. */
export const lesson: Measure = {
  name: 'lesson',
  about: "the lesson's own program to a mean of 475",
  async run(context) {
    const rounds: Round[] = [];
    for (let i = 0; i < context.rounds; i++) rounds.push(await round(i, context));
    return { rows: rows(rounds), data: { stepsPerSecond: summary(rounds), rounds } };
  },
};

async function round(i: number, { quick, rounds, tell }: Context): Promise<Round> {
  const most = quick ? 10_000 : 1_000_000;
  const seeds = [0, 1, 2, 3, 4].map((seed) => 5 * i + seed);
  const result: Round = {};
  const say = (who: string, share: number) => tell(`round ${i + 1} of ${rounds}: ${who}`, (i + share) / rounds);
  // The short runs surround the long one: a machine that slows down slows both.
  const simd: LessonRun[] = [];
  const c: LessonRun[] = [];
  const shortRuns = async () => {
    simd.push(await runOurs<LessonRun>('lesson', ['simd', most, ...seeds]));
    if (has.c) for (const seed of seeds) c.push(await cLesson(seed));
  };
  say('ours and C', 0);
  await shortRuns();
  if (has.python) {
    say('PyTorch', 0.1);
    result.pytorch = rate([await pytorchLesson(i, quick ? 1000 : most)]);
  }
  say('ours and C', 0.8);
  await shortRuns();
  say('TensorFlow', 0.9);
  result.tensorflow = rate([await runOurs<LessonRun>('lesson', ['tensorflow', quick ? 2000 : most, seeds[0]])]);
  await shortRuns();
  return { ...result, simd: rate(simd), ...(c.length > 0 && { c: rate(c) }) };
}

function rate(runs: readonly LessonRun[]): Rate {
  const total = (of: 'steps' | 'seconds' | 'cpuSeconds') => runs.reduce((sum, run) => sum + run[of], 0);
  return { clock: total('steps') / total('seconds'), cpu: total('steps') / total('cpuSeconds') };
}

function rows(rounds: readonly Round[]): Row[] {
  const row = (name: string, ours: Who, peer: Who, least: number): Row => {
    const both = rounds.filter((round) => round[peer] !== undefined);
    const ratio = (by: keyof Rate) => spread(both.map((round) => round[ours]![by] / round[peer]![by]));
    const [median, peers] = [ours, peer].map((who) => both.length && spread(both.map((r) => r[who]!.clock)).median);
    const measured = () =>
      `${written(ratio('clock'), '×')}; by CPU time ${written(ratio('cpu'), '×')}; ${short(median)} and ${short(peers)} steps/s`;
    return {
      name: `the lesson's program, ${name}`,
      reach: `≥ ${least}×`,
      measured: both.length > 0 ? measured() : 'no peer here',
      reached: both.length > 0 ? ratio('clock').median >= least : undefined,
    };
  };
  return [
    row('SIMD over PyTorch', 'simd', 'pytorch', 100),
    row('TensorFlow engine over PyTorch', 'tensorflow', 'pytorch', 8),
    row('SIMD over C', 'simd', 'c', 0.65),
  ];
}

function summary(rounds: readonly Round[]): object {
  const whos = ['pytorch', 'tensorflow', 'simd', 'c'] as const;
  const known = whos.filter((who) => rounds.every((round) => round[who] !== undefined));
  return Object.fromEntries(known.map((who) => [who, spread(rounds.map((round) => round[who]!.clock))]));
}
