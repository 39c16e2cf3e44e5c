import type { Environment } from './environment';

/** A value as an error message shows it: NaN stays NaN, an array shows its first numbers. */
function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined || value === null) return String(value);
  if (typeof value === 'object' && 'length' in value)
    return `[${Array.from(value as ArrayLike<number>)
      .slice(0, 8)
      .join(', ')}]`;
  return JSON.stringify(value) ?? String(value);
}

/** The error for an action outside the action space. */
export function actionError(environment: Pick<Environment, 'id' | 'actionSpace'>, action: unknown): RangeError {
  const { id, actionSpace } = environment;
  const expected =
    actionSpace.kind === 'discrete'
      ? `an integer from 0 to ${actionSpace.n - 1}`
      : `${actionSpace.low.length} finite number${actionSpace.low.length === 1 ? '' : 's'}, as an array`;
  return new RangeError(`${id}: action ${shown(action)}; expected ${expected}.`);
}

/** The error for a step without an episode to step in. */
export function notRunningError(id: string, everReset: boolean): RangeError {
  return new RangeError(
    everReset
      ? `${id}: step after the end of the episode; call reset(rng) to begin the next one.`
      : `${id}: step before reset; call reset(rng) first.`,
  );
}
