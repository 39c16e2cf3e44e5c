import type { Bar } from '../dress/barGeometry';
import type { Places } from '../dress/categories';
import type { Trace } from '../figure';
import type { Frame } from './frame';

/** What drawing a trace needs to know besides the trace. */
export interface Scene {
  readonly frame: Frame;
  readonly places: Places;
  /** The panel's traces, in order: a fill reaches to the one before. */
  readonly traces: readonly Trace[];
  readonly bars: ReadonlyMap<Trace, readonly Bar[]>;
}

/** A list's item, or the one value that stands for all. */
export function at<T>(value: T | ArrayLike<T> | undefined, index: number): T | undefined {
  const isList = typeof value === 'object' && value !== null && 'length' in value;
  return isList ? (value as ArrayLike<T>)[index] : (value as T | undefined);
}
