import { UsageError } from '../usage';

/** Nothing could be graded: one line, exit code 3. */
export class CannotGrade extends Error {}

/** Tells why a command ended: in a line what its user can mend, else with the stack. Sets the exit code. */
export const endOf =
  (command: string) =>
  (error: Error): void => {
    const usage = error instanceof UsageError;
    const told = usage || error instanceof CannotGrade || isOfTheSystem(error);
    const end = /[.?!]$/.test(error.message) ? '' : '.';
    console.error(told ? `${command}: ${error.message}${end}${usage ? ` See ${command} -- --help` : ''}` : error);
    process.exitCode = usage ? 2 : 3;
  };

/** A folder that is another's, a disk that is full: the line names it, and a stack would only hide it. */
export const isOfTheSystem = (error: Error): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string';
