import type { Rng } from '../../../lib/engine/rng';
import type { Case, Complaint, Exercise, MakeCase } from '../exercise';
import { accepts, returns, throws } from '../expect';
import { integer, list } from '../random';
import { asked, counted } from '../show';

/** Episodes in the order in which they are begun, by their lengths; those marked `cut` end by the clock. */
interface Script {
  readonly copies: number;
  readonly episodes: number;
  readonly lengths: readonly number[];
  readonly cut: readonly boolean[];
}

/** What the judge's copies and its policy saw. */
interface Seen {
  resets: number;
  /** `reset` was given no generator. */
  withoutRng: number;
  /** How many observations each call of `act` had. */
  readonly rounds: number[];
  /** Steps of a copy whose episode was over, or had not begun. */
  strayed: number;
  /** Actions that were meant for another copy. */
  mixed: number;
  readonly touched: boolean[];
}

/** Episode i's observation before step t is [i, t]; the action that fits it is 10 i + t, so that each is recognised. */
const actionFor = (i: number, t: number): number => 10 * i + t;

function copies(script: Script, seen: Seen): unknown[] {
  return list(script.copies, (copy) => {
    let [i, t, over] = [-1, 0, true];
    return {
      id: `copy ${copy}`,
      observationSpace: { kind: 'box', low: [0, 0], high: [99, 99] },
      actionSpace: { kind: 'discrete', n: 1000 },
      maxEpisodeSteps: 99,
      reset(rng: unknown) {
        if (typeof rng !== 'function') seen.withoutRng++;
        [i, t, over] = [seen.resets++, 0, false];
        seen.touched[copy] = true;
        return [i, 0];
      },
      step(action: number) {
        seen.touched[copy] = true;
        if (over) {
          seen.strayed++;
          throw new RangeError('this episode is over (or has not begun): reset first');
        }
        if (action !== actionFor(i, t)) seen.mixed++;
        const length = script.lengths[i % script.lengths.length];
        const ends = ++t === length;
        over = ends;
        const cut = script.cut[i % script.cut.length];
        return { observation: [i, t], reward: i + t / 100, terminated: ends && !cut, truncated: ends && cut };
      },
    };
  });
}

const expected = ({ episodes, lengths, cut }: Script): unknown[] =>
  list(episodes, (i) => ({
    observations: list(lengths[i], (t) => [i, t]),
    actions: list(lengths[i], (t) => actionFor(i, t)),
    rewards: list(lengths[i], (t) => i + (t + 1) / 100),
    terminated: !cut[i],
    truncated: cut[i],
    finalObservation: [i, lengths[i]],
  }));

/** How many copies play in each round, when a copy that ends begins the next episode in the round after. */
function roundsOf({ copies: count, episodes, lengths }: Script): number[] {
  const left = lengths.slice(0, Math.min(count, episodes));
  let begun = left.length;
  const rounds: number[] = [];
  while (left.some((steps) => steps > 0)) {
    rounds.push(left.filter((steps) => steps > 0).length);
    left.forEach((steps, copy) => {
      if (steps === 0) return;
      left[copy] = steps - 1;
      if (left[copy] === 0 && begun < episodes) left[copy] = lengths[begun++];
    });
  }
  return rounds;
}

function ask(script: Script, look: (seen: Seen) => Complaint | undefined = () => undefined): MakeCase {
  const wanted = returns(expected(script));
  return (): Case => {
    const seen: Seen = { resets: 0, withoutRng: 0, rounds: [], strayed: 0, mixed: 0, touched: [] };
    const act = (observations: readonly (readonly number[])[]): number[] => {
      seen.rounds.push(observations.length);
      if (seen.rounds.length > 500) throw new Error('you have asked 500 times: nothing ever ends here');
      return observations.map(([i, t]) => actionFor(i, t));
    };
    const rng = (): number => 0.5;
    const { copies: count, episodes, lengths } = script;
    return {
      args: [copies(script, seen), act, { episodes, rng }],
      shown: `collectEpisodes(${counted(count, 'copy', 'copies')}, act, { episodes: ${episodes}, rng }), lengths as begun: ${lengths.join(', ')}`,
      judge: (answer) => look(seen) ?? wanted(answer),
      observed: () => seen,
    };
  };
}

const complain = (sentence: string, expectedThere: string): Complaint => ({ sentence, expected: expectedThere });

function asManyAs({ episodes }: Script): (seen: Seen) => Complaint | undefined {
  return ({ resets, strayed, withoutRng }) => {
    if (strayed) return complain('You stepped a copy whose episode was over.', 'a reset, or nothing, after an end');
    if (resets !== episodes)
      return complain(`You began ${counted(resets, 'episode')}; ${asked(episodes)}.`, counted(episodes, 'reset'));
    if (withoutRng) return complain('You did not give rng to reset.', 'reset(rng)');
    return undefined;
  };
}

function inRounds(script: Script): (seen: Seen) => Complaint | undefined {
  const wanted = roundsOf(script);
  return ({ rounds, mixed }) => {
    if (mixed) return complain('A copy got an action that was meant for another one.', 'each its own action');
    if (rounds.join() === wanted.join()) return undefined;
    return complain(
      rounds.length
        ? `act was asked ${counted(rounds.length, 'time')}, for this many observations each: ${rounds.join(', ')}.`
        : 'act was never asked.',
      `${counted(wanted.length, 'time')}: ${wanted.join(', ')}`,
    );
  };
}

const scripted = (
  count: number,
  lengths: readonly number[],
  cut: readonly boolean[] = lengths.map(() => false),
): Script => ({
  copies: count,
  episodes: lengths.length,
  lengths: [...lengths, 2, 3, 1], // what a program gets that begins more than it should
  cut: [...cut, false, false, false],
});

const drawn = (rng: Rng): Script =>
  scripted(
    integer(rng, 2, 4),
    list(integer(rng, 5, 8), () => integer(rng, 1, 6)),
    list(8, () => rng() < 0.5).slice(0, 8),
  );

const fitted = (script: Script): Script => ({
  ...script,
  cut: list(script.lengths.length, (i) => script.cut[i] ?? false),
});

export const collectEpisodes: Exercise = {
  id: '4.9',
  file: '04-baselines',
  exports: ['collectEpisodes'],
  title: 'Many copies at once, and finish what you started',
  difficulty: 3,
  minutes: 15,
  hints: [
    'Keep one list of all recordings in the order in which they were begun, and one of those that are still playing.',
    'A round: ask act once for all that play; give action i to the i-th of them; then drop those that ended.',
    'A copy that ended begins the next episode only while fewer than `episodes` have been begun.',
  ],
  tests: [
    {
      name: 'every episode that is begun is finished, and no other is begun',
      points: 2,
      lookAt: 'Two copies, three episodes of lengths 5, 1 and 1. Which of them are in a list of "the first to finish"?',
      call: 'collectEpisodes',
      *cases(rng) {
        for (const script of [scripted(2, [5, 1, 1]), scripted(3, [2, 4]), ...list(4, () => fitted(drawn(rng)))])
          yield ask(script, asManyAs(script));
      },
    },
    {
      name: 'the record: before each action, after the last, and how it ended',
      points: 2,
      lookAt: 'One copy, one episode of two steps: which observation belongs to which action, and which is the last?',
      call: 'collectEpisodes',
      *cases() {
        yield ask(scripted(1, [2]));
        yield ask(scripted(1, [3], [true]));
        yield ask(scripted(1, [1, 2], [true, false]));
      },
    },
    {
      name: 'one question a round, for all that are still playing',
      points: 1,
      lookAt: 'Three copies of lengths 3, 1 and 2: for how many observations is act asked in each of the three rounds?',
      call: 'collectEpisodes',
      *cases(rng) {
        for (const script of [scripted(3, [3, 1, 2]), scripted(2, [1, 4, 2]), ...list(4, () => fitted(drawn(rng)))])
          yield ask(script, inRounds(script));
      },
    },
    {
      name: 'nothing to play on, nothing to play',
      points: 1,
      lookAt: 'What should come back for no copies, or for 0 or 2.5 episodes?',
      call: 'collectEpisodes',
      *cases() {
        const bad = (count: number, episodes: number, why: string): MakeCase => {
          const made = ask({ ...scripted(count, [1]), episodes });
          return () => ({ ...made(), judge: throws(why) });
        };
        yield bad(0, 3, 'There is no environment to play on');
        yield bad(2, 0, '0 episodes are no batch');
        yield bad(2, 2.5, 'Half an episode cannot be finished');
        const good = ask(scripted(1, [1]));
        yield () => ({ ...good(), judge: accepts });
      },
    },
  ],
};
