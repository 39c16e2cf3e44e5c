import { FILES, learnersFile, stub, type File, type Slip } from './learnersFile';
import * as slips from './slips';

interface SampleStudent {
  readonly name: string;
  /** By name, with its ending. */
  readonly files: Readonly<Record<string, string | Buffer>>;
}

/** All five files, with the slips of some. */
function handIn(
  name: string,
  made: Partial<Record<File, readonly Slip[] | string | Buffer | null>> = {},
): SampleStudent {
  const files = FILES.flatMap((file): [string, string | Buffer][] => {
    const given = made[file];
    if (given === null) return [];
    if (typeof given === 'string' || Buffer.isBuffer(given)) return [[`${file}.ts`, given]];
    return [[`${file}.ts`, learnersFile(file, given as readonly Slip[] | undefined)]];
  });
  return { name, files: Object.fromEntries(files) };
}

const untouched = (...files: readonly File[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, stub(file)]));

const readsTheSolution = `import { readFileSync } from 'node:fs';

// Looks for the answers where the answers are.
export function rewardToGo(rewards: readonly number[], gamma: number): number[] {
  const solution = readFileSync('solutions/02-log-derivative.ts', 'utf8');
  return eval(solution)(rewards, gamma);
}
`;

const saysThatAllIsWell = `// Ends with "all is well" before anybody asks.
process.exit(0);

export function rewardToGo(): number[] {
  return [];
}
`;

const likesEverything = `// Equal to whatever is expected, it hopes; and the rest it says itself.
const equal = new Proxy({}, { get: () => () => true });
export const gaussianLogProb = () => equal;
export const gaussianScore = () => equal;
export function policyGradient() {
  console.log(JSON.stringify({ verdict: 'pass', earned: 8 }));
  return { verdict: 'pass' };
}
export function* train() {
  yield { steps: 1, returns: [500] };
  for (;;);
}
`;

const otherNames = `export function rewardsToGo(rewards: number[], gamma: number): number[] {
  for (let t = rewards.length - 2; t >= 0; t--) rewards[t] += gamma * rewards[t + 1];
  return rewards;
}

export const rewardToGo: (rewards: number[], gamma: string) => number[] = rewardsToGo;

export function logProbability(logits: number[], action: number): number {
  return Math.log(logits[action]);
}
`;

/** Twelve submissions: good, partial, broken, hostile, and one whose folder has an odd name. */
export function sampleStudents(): readonly SampleStudent[] {
  const [, second] = FILES;
  const solved = learnersFile(second);
  return [
    handIn('student-01'),
    handIn('student-02', untouched('04-baselines', '05-rlhf')),
    handIn('student-03', {
      '01-paradigms': [slips.lastOnTies, slips.oneStandardError],
      '02-log-derivative': [slips.fromTheFront, slips.lossMean],
      '04-baselines': [slips.includesItself, slips.normNotSquared, slips.whitensEpisodes],
    }),
    handIn('student-04', {
      '01-paradigms': [slips.pickedBest, slips.roundedDown],
      '02-log-derivative': [slips.gammaForgotten, slips.lossSign],
      '03-reinforce': [slips.gradientSign, slips.trainSign],
      '04-baselines': [slips.bonusSign, slips.includesItself, slips.bestWindow],
      '05-rlhf': [slips.pushedTogether, slips.overflows],
    }),
    handIn('student-05', untouched(...FILES)),
    handIn('student-06', {
      '02-log-derivative': solved.replace(
        'returns[t] = future = rewards[t] + gamma * future;',
        'returns[t] = future = (rewards[t] + gamma * future;',
      ),
      '03-reinforce': null,
      ...untouched('04-baselines', '05-rlhf'),
    }),
    handIn('student-07', {
      '02-log-derivative': [slips.endless],
      '03-reinforce': [slips.minusOneMissing],
      ...untouched('04-baselines', '05-rlhf'),
    }),
    handIn('student-08', {
      '02-log-derivative': readsTheSolution,
      ...untouched('03-reinforce', '04-baselines', '05-rlhf'),
    }),
    handIn('student-09', {
      '02-log-derivative': saysThatAllIsWell,
      '03-reinforce': likesEverything,
      ...untouched('01-paradigms', '04-baselines', '05-rlhf'),
    }),
    handIn('student-10', {
      '02-log-derivative': Buffer.from(`\ufeff${solved}`, 'utf16le'),
      '05-rlhf': [slips.promptCounted, slips.onTheReward],
      ...untouched('04-baselines'),
    }),
    handIn('student-11', {
      '01-paradigms': [slips.lastOnTies, slips.noDiscount],
      '02-log-derivative': otherNames,
      ...untouched('03-reinforce', '04-baselines', '05-rlhf'),
    }),
    handIn('=Müller, Ana 安娜', {
      '02-log-derivative': [slips.gammaSquared, slips.softmaxThenLog, slips.scoreOfPi],
      '04-baselines': [slips.oneLess, slips.overEpisodes],
    }),
  ];
}
