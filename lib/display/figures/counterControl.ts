import { makeRng } from '../../engine/rng';
import { rockPaperScissors } from '../../environments/rockPaperScissors';
import type { Control } from '../controls/control';
import { svgText } from '../still/svgText';
import { axes } from '../svg/axes';
import { formatNumber } from '../svg/formatNumber';
import { bar, line } from '../svg/marks';
import { cssColorAt } from '../still/colorAt';
import { axisColor, faintInk, ink, looks, sequential } from '../theme';

export interface CounterState {
  /** What you have played: 0 rock, 1 paper, 2 scissors. */
  readonly moves: readonly number[];
  readonly seed: number;
}

const names = ['rock', 'paper', 'scissors'];
const games = 30;

/** The rewards of a series of moves against the counter, and its notes on your habits. */
export function playCounter({ moves, seed }: CounterState): { rewards: number[]; habits: number[][] } {
  const game = rockPaperScissors({ opponent: 'counter' });
  const rng = makeRng(seed);
  const rewards = moves.map((move) => {
    game.reset(rng);
    return game.step(move).reward;
  });
  return { rewards, habits: game.habits.map((row) => Array.from(row)) };
}

/** What the counter played, from what you played and what it brought. */
function reply(move: number, reward: number): number {
  return (move + (reward === 0 ? 0 : reward < 0 ? 1 : 2)) % 3;
}

/**
 * Rock, paper, scissors against an opponent that learns your habits.
 *
 * @example
 * import { counterControl, showControl } from './lib/index';
 * showControl(counterControl, null);
 * counterControl.draw({ moves: [0], seed: 1 }, null).alt; // → 'You: rock, counter: paper. You lose. Score −1 after 1 of 30 games.'
 */
export const counterControl: Control<CounterState, null> = {
  name: 'counter',
  title: 'Rock, paper, scissors against the counter',
  start: () => ({ moves: [], seed: 1 }),
  inputs: () => [
    ...names.map((name, move) => ({
      kind: 'button' as const,
      label: name,
      press: (state: CounterState) => ({ ...state, moves: [...state.moves, move] }),
      enabled: ({ moves }: CounterState) => moves.length < games,
    })),
    { kind: 'button', label: 'Start again', press: ({ seed }) => ({ moves: [], seed: seed + 1 }) },
  ],
  draw(state) {
    const { rewards, habits } = playCounter(state);
    const { moves } = state;
    const totals = rewards.reduce<number[]>((sums, r) => [...sums, sums[sums.length - 1] + r], [0]);
    const score = totals[totals.length - 1];
    const most = Math.max(6, ...totals.map(Math.abs));
    const { x, y, svg } = axes(
      { left: 50, top: 44, width: 340, height: 190 },
      { domain: [0, games], label: 'games' },
      { domain: [-most, most], label: 'your score' },
    );
    const last = moves.length - 1;
    const said =
      last < 0
        ? 'Press a button: your first of 30 games.'
        : `You: ${names[moves[last]]}, counter: ${names[reply(moves[last], rewards[last])]}. You ${['lose', 'draw', 'win'][rewards[last] + 1]}.`;
    const done = moves.length >= games ? ` All ${games} played: ${formatNumber(score / games, 2)} a game.` : '';
    const parts = [
      svg,
      line(
        [
          [x(0), y(0)],
          [x(games), y(0)],
        ],
        { color: axisColor, width: 1 },
      ),
      line(
        totals.map((total, i) => [x(i), y(total)]),
        { color: looks[0].color, width: 3 },
      ),
      svgText(`<b>Game ${moves.length} of ${games}, score ${formatNumber(score)}</b>`, { x: 150, y: 24, size: 15 }),
      svgText(said + done, { x: 50, y: 300, size: 16 }),
      svgText('<b>What the counter has noted</b>', { x: 440, y: 24, size: 15 }),
      svgText('how often, of late, you played', { x: 440, y: 46, size: 13, color: faintInk }),
    ];
    const largest = Math.max(1, ...habits.flat());
    names.forEach((name, i) => {
      parts.push(svgText(name, { x: 560 + 64 * i, y: 74, anchor: 'middle', size: 13 }));
      parts.push(svgText(`after ${name}`, { x: 440, y: 108 + 46 * i, size: 13 }));
      names.forEach((_, j) => {
        const [left, top] = [530 + 64 * j, 84 + 46 * i];
        const share = habits[i][j] / largest;
        parts.push(
          bar(left, top, left + 60, top + 40, { fill: cssColorAt(sequential, 0, 1, share), stroke: axisColor }),
        );
        const color = share > 0.6 ? '#FFFFFF' : ink;
        parts.push(
          svgText(formatNumber(habits[i][j], 1), {
            x: left + 30,
            y: top + 20,
            anchor: 'middle',
            baseline: 'middle',
            size: 13,
            color,
          }),
        );
      });
    });
    if (last >= 0) {
      const row = habits[moves[last]];
      const guess = Math.max(...row) > 0 ? names[row.indexOf(Math.max(...row))] : 'nothing yet';
      parts.push(svgText(`It expects of you next: <b>${guess}</b>`, { x: 440, y: 250, size: 14 }));
    }
    const alt = `${said} Score ${formatNumber(score)} after ${moves.length} of ${games} games.${done}`;
    return { width: 740, height: 316, body: parts.join(''), alt };
  },
};
