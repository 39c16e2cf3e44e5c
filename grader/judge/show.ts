import type { Answer } from './student';
import { unfitOf } from './unfitOf';

/** More of one value than anybody reads. */
const LONGEST = 160;

/** `rewardToGo([1, 2, 3], 0.5)`: the call as a learner would type it; functions by their name. */
export function showCall(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(showValue).join(', ')})`;
}

/** What came of a call, in a line. */
export function showAnswer(answer: Answer): string {
  if (unfitOf(answer) !== undefined) return 'what cannot be used';
  if (answer.kind === 'returned') return showValue(answer.value);
  if (answer.kind === 'threw') return `threw: ${shorten(answer.message)}`;
  return answer.kind;
}

/** A value in a line: numbers to six figures, long arrays cut. */
export function showValue(value: unknown): string {
  return shorten(write(value, 0));
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return value.name || 'a function';
  if (value === null || typeof value !== 'object') return String(value);
  if (depth > 6) return '…';
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as ArrayLike<unknown>);
    const few = items.slice(0, 24).map((item) => write(item, depth + 1));
    return `[${few.join(', ')}${items.length > few.length ? `, … ${items.length} in all` : ''}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${write(item, depth + 1)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

const shorten = (text: string): string => cut(text, LONGEST);

/** A text of at most so many characters, with a sign that something is missing. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** '1 entry', '2 entries'. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** '1 is asked for', '2 are asked for'. */
export const asked = (n: number): string => `${n} ${n === 1 ? 'is' : 'are'} asked for`;
