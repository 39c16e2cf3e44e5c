import { explain } from './explain.mjs';

/** A failure that a learner can act on: what failed, why, and what to do. */
export class SetupFailure extends Error {
  constructor(what, why, todo, { cause, code = 1 } = {}) {
    super(`${what}: ${why}`, { cause });
    Object.assign(this, { what, why, todo, code });
  }
}

/** Whether the disk filled up: it can happen at any line that writes. */
export const isDiskFull = (error) => error?.code === 'ENOSPC' || /ENOSPC|No space left/i.test(error?.message ?? '');

/** The three lines that a learner sees, and for anything unforeseen the stack, which a bug report needs. */
export function describeFailure(error) {
  if (!(error instanceof SetupFailure) && isDiskFull(error))
    return describeFailure(new SetupFailure('The set-up stopped in the middle', ...explain('ENOSPC')));
  if (!(error instanceof SetupFailure))
    return `An error that set-up did not foresee. Please report it:\n${error?.stack ?? error}`;
  return [`Failed:  ${error.what}`, `Because: ${error.why}`, `To do:   ${error.todo}`]
    .join('\n')
    .replaceAll('\n', '\n  ');
}

/** Runs a program's main function and turns what it throws into lines on stderr and an exit code. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(`\n  ${describeFailure(error)}\n`);
    process.exitCode = error instanceof SetupFailure ? error.code : isDiskFull(error) ? 1 : 70;
  }
}
