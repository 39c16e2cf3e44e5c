import type { Answer, Verdict } from './student';
import { unfitOf } from './unfitOf';

/** What a `RunTest` throws when a call brought no answer: the verdict is the call's own. */
export class NoAnswer extends Error {
  constructor(
    readonly verdict: Verdict,
    message: string,
  ) {
    super(message);
  }
}

/** The value of an answer, for a `RunTest`. @throws NoAnswer where there is none */
export function valueOf(answer: Answer): unknown {
  const unfit = unfitOf(answer);
  if (unfit !== undefined) throw new NoAnswer('fail', unfit);
  if (answer.kind === 'returned') return answer.value;
  const { kind, message } = answer;
  throw new NoAnswer(kind, kind === 'threw' ? `Your code stopped with an error: ${message}` : message);
}
