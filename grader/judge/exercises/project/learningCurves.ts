import type { Complaint } from '../../exercise';
import { near, say, sum } from './ask';
import type { Plotted, Titled, Trace } from './plotted';

/** Something with a length and nothing else would become an array of that length here. */
const isArray = (x: unknown): boolean => Array.isArray(x) || ArrayBuffer.isView(x);

const titleOf = (axis: Titled): string => (typeof axis?.title === 'string' ? axis.title : (axis?.title?.text ?? ''));

/** Every run, over steps of the environment, with axes that say so. */
export function learningCurves({ figure, withBaseline, withoutBaseline }: Plotted): Complaint | undefined {
  const traces = figure?.data;
  if (!Array.isArray(traces) || !traces.length || !traces.every(({ x = [] }) => isArray(x)))
    return say('figure must be a figure for Plotly: { data, layout }.');
  if (!titleOf(figure?.layout?.xaxis) || !titleOf(figure?.layout?.yaxis))
    return say('Your axes have no titles. Say what is drawn, and in which unit.');
  const longest = Math.max(
    ...[...(withBaseline ?? []), ...(withoutBaseline ?? [])].map((run) => sum([...(run.lengths ?? [])])),
  );
  const furthest = Math.max(...traces.flatMap((trace: Trace) => Array.from(trace.x ?? [])));
  if (!near(furthest, longest, 0.1))
    return say(
      'Your x axis is not steps of the environment. An agent whose episodes are five times as long has seen five times as much: count steps, from 0.',
      `up to ${longest}`,
    );
  // One run of each is the next test's business.
  if (traces.length < 4 && (withBaseline?.length ?? 0) >= 2)
    return say('Draw every run of both variants: a mean alone hides the seeds that failed.');
  return undefined;
}
