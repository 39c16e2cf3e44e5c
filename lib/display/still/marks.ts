import { barMarks } from './barMarks';
import { contourMarks } from './contourMarks';
import { heatMapMarks } from './heatMapMarks';
import { scatterMarks } from './scatterMarks';
import type { Trace } from '../figure';
import type { Mark } from './library';
import type { Scene } from './scene';

/** The marks of Observable Plot that draw one trace. */
export function marks(trace: Trace, scene: Scene): Mark[] {
  if (trace.type === 'heatmap') return heatMapMarks(trace, scene);
  if (trace.type === 'contour') return contourMarks(trace, scene);
  if (trace.type === 'bar' || trace.type === 'histogram') return barMarks(trace, scene);
  return scatterMarks(trace, scene);
}
