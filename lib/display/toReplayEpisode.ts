import type { PolicyMap } from './policyMap';
import type { ReplayEpisode } from './replayData';

/**
 * An episode of CartPole: a rollout (of which the first episode is taken), or plain lists. Observations are
 * `[T, 4]` (place in m, speed, angle in rad, angular speed), flat or as rows; actions are 0 (left) and 1 (right), or forces.
 */
export interface Trajectory {
  readonly observations: ArrayLike<number> | ArrayLike<ArrayLike<number>>;
  readonly actions: ArrayLike<number> | ArrayLike<ArrayLike<number>>;
  readonly rewards?: ArrayLike<number>;
  readonly spans?: readonly {
    readonly start: number;
    readonly end: number;
    readonly finalObservation?: ArrayLike<number>;
  }[];
}

/** Turns a trajectory into the whole numbers that the page plays. */
export function toReplayEpisode(
  { observations, actions, spans }: Trajectory,
  label: string,
  map?: PolicyMap,
): ReplayEpisode {
  const all = rowsOf(observations, 4);
  const span = spans?.[0] ?? { start: 0, end: all.length };
  const rows = all.slice(span.start, span.end);
  // Where it fell is in no row: the record keeps it apart.
  if (span.finalObservation) rows.push(Array.from(span.finalObservation));
  if (rows.length === 0) throw new RangeError(`replay: '${label}' has no observations`);
  rows.forEach((row, at) => {
    if (row.length !== 4 || !row.every(Number.isFinite)) {
      throw new RangeError(
        `replay: observations[${at}] is [${row.join(', ')}]; expected four finite numbers, as CartPole gives`,
      );
    }
  });
  const pushes = rowsOf(actions, 1)
    .slice(span.start, span.end)
    .map(([action]) => action);
  const buttons = actions instanceof Int32Array || pushes.every((action) => action === 0 || action === 1);
  return {
    label,
    x: rows.map(([x]) => Math.round(x * 1000)),
    angle: rows.map((row) => Math.round(row[2] * 10_000)),
    push: pushes.map((action) =>
      buttons ? (action === 1 ? 100 : -100) : Math.round(Math.max(-1, Math.min(1, action)) * 100),
    ),
    ...(map && {
      map: {
        values: map.values.map((row) => row.map((value) => Math.round(value * 100))),
        turning: rows.map((row) => Math.round(row[3] * 1000)),
      },
    }),
  };
}

function rowsOf(values: ArrayLike<number> | ArrayLike<ArrayLike<number>>, width: number): number[][] {
  if (values.length === 0) return [];
  if (typeof values[0] !== 'number')
    return Array.from(values as ArrayLike<ArrayLike<number>>, (row) => Array.from(row));
  const flat = values as ArrayLike<number>;
  if (flat.length % width !== 0) throw new RangeError(`replay: ${flat.length} numbers are not rows of ${width}`);
  return Array.from({ length: flat.length / width }, (_, row) =>
    Array.from({ length: width }, (_, i) => flat[row * width + i]),
  );
}
