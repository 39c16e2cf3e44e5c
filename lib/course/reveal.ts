import { currentOutput } from '../display/output';
import { partsOf, type Answer } from './answer';
import { revealBox } from './predictionBox';
import { predictions } from './predictions';

/** How a prediction is compared. */
export interface RevealOptions {
  /** How far a number may be off; 0 unless given. */
  readonly within?: number;
  /** Says in a sentence what the answer means. */
  readonly because?: string;
}

/**
 * Shows what came out beside what was predicted.
 *
 * Words are compared without regard to case and spaces, lists in any order.
 *
 * @returns true or false; undefined where no prediction was made
 * @example
 * predict('02-2', 'More');
 * reveal('02-2', 'less', { because: 'on the ice this fisher still turns back half the time' }); // → false
 */
export function reveal(id: string, truth: Answer, { within = 0, because }: RevealOptions = {}): boolean | undefined {
  const answer = predictions.get(id);
  const right = answer === undefined ? undefined : same(answer, truth, within);
  currentOutput().show(revealBox(id, answer, truth, right, because));
  return right;
}

function same(answer: Answer, truth: Answer, within: number): boolean {
  if (typeof answer === 'number' && typeof truth === 'number') return Math.abs(answer - truth) <= within;
  return plain(answer) === plain(truth);
}

function plain(answer: Answer): string {
  return partsOf(answer)
    .map((part) =>
      String(part)
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ')
        .trim(),
    )
    .sort()
    .join(' | ');
}
