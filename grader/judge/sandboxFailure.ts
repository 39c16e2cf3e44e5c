/** The sandbox did not start: nobody's submission is to blame. */
export class SandboxFailure extends Error {}
