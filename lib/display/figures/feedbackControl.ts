import { makeRng, normal } from '../../engine/rng';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { formatNumber } from '../svg/formatNumber';
import { bar } from '../svg/marks';
import { axisColor, faintInk, inkOf, looks } from '../theme';

export interface FeedbackState {
  /** The doors opened so far in both games, 0 to 2. */
  readonly picks: readonly number[];
  /** The round in which you were sure, 0: not yet. */
  readonly sureRaw: number;
  readonly sureCompared: number;
  readonly seed: number;
}

const doors = ['left', 'middle', 'right'];
const rounds = 12;

/** What the rounds of both games paid: 90 ± a few behind each door, and luck with a standard deviation of 6. */
export function feedbackOf({ picks, seed }: Pick<FeedbackState, 'picks' | 'seed'>): number[] {
  const worths = [worthsOf(seed, 0), worthsOf(seed, 1)];
  const rng = makeRng(1000 + seed);
  return picks.map((door, i) => Math.round(worths[i < rounds ? 0 : 1][door] + 6 * normal(rng)));
}

/** The three doors' true means in a game: 95, 90 and 85 in some order. */
export function worthsOf(seed: number, game: number): number[] {
  const rng = makeRng(2 * seed + game);
  const left = [95, 90, 85];
  return doors.map(() => left.splice(Math.floor(rng() * left.length), 1)[0]);
}

const gameOf = (picks: readonly number[]): number => (picks.length < rounds ? 0 : 1);

/**
 * A game before Maneesha's reflection: twelve rounds with raw marks, twelve with "better or worse than usual".
 *
 * @example
 * import { feedbackControl, showControl } from './lib/index';
 * showControl(feedbackControl, null);
 * feedbackControl.draw({ picks: [0], sureRaw: 0, sureCompared: 0, seed: 1 }, null).alt.split('. ')[2]; // → 'Last: left, 86'
 */
export const feedbackControl: Control<FeedbackState, null> = {
  name: 'feedback',
  title: 'Twelve rounds with raw marks, twelve with better or worse than usual',
  start: () => ({ picks: [], sureRaw: 0, sureCompared: 0, seed: 1 }),
  inputs: () => [
    ...doors.map((label, door) => ({
      kind: 'button' as const,
      label,
      press: (state: FeedbackState) => ({ ...state, picks: [...state.picks, door] }),
      enabled: ({ picks }: FeedbackState) => picks.length < 2 * rounds,
    })),
    {
      kind: 'button',
      label: 'Now I am sure',
      press: (state) =>
        gameOf(state.picks)
          ? { ...state, sureCompared: state.picks.length - rounds }
          : { ...state, sureRaw: state.picks.length },
      enabled: ({ picks, sureRaw, sureCompared }) =>
        picks.length > 0 &&
        picks.length < 2 * rounds &&
        (gameOf(picks) ? picks.length > rounds && !sureCompared : !sureRaw),
    },
    {
      kind: 'button',
      label: 'Start again',
      press: ({ seed }) => ({ picks: [], sureRaw: 0, sureCompared: 0, seed: seed + 1 }),
    },
  ],
  draw(state) {
    const { picks, seed } = state;
    const marks = feedbackOf(state);
    const done = picks.length === 2 * rounds;
    const game = gameOf(picks);
    const title = done
      ? 'Both games are over.'
      : `Game ${game + 1} of 2: ${game ? 'you hear “better” or “worse than usual”' : 'you see the raw mark'}. Round ${picks.length - game * rounds + 1} of ${rounds}.`;
    const parts = [svgText(`<b>${title}</b>`, { x: 20, y: 26, size: 16 })];
    parts.push(
      svgText('Which door pays most on average? Press “Now I am sure” when you know.', {
        x: 20,
        y: 48,
        size: 13,
        color: faintInk,
      }),
    );
    for (const which of [0, 1]) {
      const top = 84 + 150 * which;
      parts.push(
        svgText(`<b>${which ? 'Better (+) or worse (−) than the mean of your marks so far' : 'Raw marks'}</b>`, {
          x: 20,
          y: top - 8,
        }),
      );
      doors.forEach((name, door) =>
        parts.push(svgText(name, { x: 20, y: top + 27 + 32 * door, size: 13, color: faintInk })),
      );
      const mine = picks.slice(which * rounds, (which + 1) * rounds);
      for (let i = 0; i < rounds; i++) {
        for (let door = 0; door < 3; door++) {
          const [left, y] = [76 + 44 * i, top + 6 + 32 * door];
          const here = mine[i] === door;
          const mark = marks[which * rounds + i];
          const before = marks.slice(which * rounds, which * rounds + i);
          const usual = before.length ? before.reduce((sum, m) => sum + m, 0) / before.length : 90;
          const better = mark >= usual;
          const fill = !here ? '#F6F6F6' : !which ? '#D9D9D9' : better ? '#BBD9EC' : '#F6D9C4';
          parts.push(bar(left, y, left + 40, y + 28, { fill }));
          if (here)
            parts.push(
              svgText(which ? (better ? '+' : '−') : String(mark), {
                x: left + 20,
                y: y + 15,
                anchor: 'middle',
                baseline: 'middle',
                bold: true,
              }),
            );
        }
      }
      const sure = which ? state.sureCompared : state.sureRaw;
      if (sure) {
        const at = 76 + 44 * sure - 2;
        parts.push(
          bar(at - 1, top + 2, at + 1, top + 100, { fill: inkOf(looks[2].color) }),
          svgText('sure', { x: at + 4, y: top + 112, anchor: 'middle', size: 12, color: inkOf(looks[2].color) }),
        );
      }
      const over = which ? done : picks.length >= rounds;
      if (over)
        doors.forEach((_, door) =>
          parts.push(
            svgText(`true mean ${worthsOf(seed, which)[door]}`, { x: 612, y: top + 27 + 32 * door, size: 13 }),
          ),
        );
    }
    parts.push(bar(12, 203, 738, 204, { fill: axisColor, opacity: 0.4 }));
    const last = marks.length
      ? `Last: ${doors[picks[picks.length - 1]]}${picks.length <= rounds ? `, ${formatNumber(marks[marks.length - 1])}` : ''}.`
      : 'No round played yet.';
    const sure = `Sure after ${state.sureRaw || '–'} raw rounds and ${state.sureCompared || '–'} compared ones.`;
    return { width: 750, height: 356, body: parts.join(''), alt: `${title} ${last} ${sure}` };
  },
};
