import type { Action, Environment } from './environment';
import { actionError } from './refuse';

/**
 * Refuses an action that is not a vector [m] of finite numbers. Numbers beyond the bounds are legal: the environment
 * clips them, as a Gaussian policy draws them now and then.
 */
export function checkVectorAction(environment: Pick<Environment, 'id' | 'actionSpace'>, action: Action): void {
  const { actionSpace } = environment;
  const size = actionSpace.kind === 'box' ? actionSpace.low.length : 1;
  if (typeof action !== 'object' || action === null || action.length !== size) throw actionError(environment, action);
  for (let i = 0; i < size; i++) if (!Number.isFinite(action[i])) throw actionError(environment, action);
}
