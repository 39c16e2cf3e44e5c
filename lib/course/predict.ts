import { currentOutput } from '../display/output';
import type { Answer } from './answer';
import { predictionBox } from './predictionBox';
import { predictions } from './predictions';

/**
 * Commits to a prediction before the surprise. `reveal` with the same id compares it with what came out; whoever makes
 * no prediction loses nothing.
 *
 * @param id such as '02-3': notebook, section
 * @param answer a word, a number, or a list; `undefined`, '' and [] take the prediction back
 * @example
 * predict('02-2', 'more');
 */
export function predict(id: string, answer: Answer | undefined): void {
  if (answer === undefined || answer === '' || (typeof answer === 'object' && answer.length === 0))
    predictions.delete(id);
  else predictions.set(id, answer);
  currentOutput().show(predictionBox(id, predictions.get(id)));
}
