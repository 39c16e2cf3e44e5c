/** What runs beside the student's code in place of an export: it is given the export, and the case's arguments. */
export type Harness = (exported: (...args: unknown[]) => unknown, ...args: unknown[]) => unknown;
