import { UsageError } from '../usage';

/** Nothing could be graded: one line, exit code 3. */
export class CannotGrade extends Error {}

/** Tells why a command ended: in a line what its user can mend, else with the stack. Sets the exit code. */
export const endOf =
  (command: string) =>
  (error: Error): void => {
    const usage = error instanceof UsageError;
    const told = usage || error instanceof CannotGrade;
    const end = /[.?!]$/.test(error.message) ? '' : '.';
    console.error(told ? `${command}: ${error.message}${end}${usage ? ` See ${command} -- --help` : ''}` : error);
    process.exitCode = usage ? 2 : 3;
  };
