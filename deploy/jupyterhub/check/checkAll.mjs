import { courseRows } from './courseRows.mjs';
import { jupyterRows } from './jupyterRows.mjs';
import { machineRows } from './machineRows.mjs';
import { workRows } from './workRows.mjs';

/** Everything a learner needs on a hub, a row each: `{ part, found, todo }`; `todo` is empty where all is well. */
export async function checkAll({ quick = false } = {}) {
  return [...courseRows(), ...workRows(), ...machineRows(), ...(await jupyterRows({ quick }))];
}
