import type { Failed } from './student';

// The sentences of the verdicts that are not answers. Each says what happened, and what to do about it.

export const deaths = {
  timeout: (seconds: number): Failed => ({
    kind: 'timeout',
    message: `Your code was still running after ${seconds} s, and was stopped. Look for a loop that never ends.`,
  }),
  spent: (seconds: number): Failed => ({
    kind: 'timeout',
    message: `Your code was busy for more than ${Math.round(seconds / 60)} minutes in all, and is not asked any more. What the tests ask for ends within seconds.`,
  }),
  unsettled: {
    kind: 'timeout',
    message: 'Your function waits for something that never comes: a promise that nothing resolves.',
  },
  memory: (megabytes: number): Failed => ({
    kind: 'memory',
    message: `Your code used more than ${megabytes} MB of memory, and was stopped. Look for an array that keeps growing.`,
  }),
  heap: {
    kind: 'memory',
    message: 'Your code used all of the memory that it may, and was stopped. Look for an array that keeps growing.',
  },
  cpu: {
    kind: 'timeout',
    message: 'Your code used all of the processor time that it may, and was stopped. Look for a loop that never ends.',
  },
  processes: {
    kind: 'crashed',
    message: 'Your code started further processes, and was stopped. An exercise needs none.',
  },
  output: {
    kind: 'too much output',
    message: 'Your code printed more than 1 MB, and was stopped. Take the console.log out of the loop.',
  },
  longAnswer: {
    kind: 'too much output',
    message: 'Your answer is longer than any right one, and was not read to its end.',
  },
  callbacks: {
    kind: 'too much output',
    message:
      'Your code called what it was given (an environment, a generator) far more often, or with far more, than any right answer does. Look for a loop that never ends.',
  },
  garbage: {
    kind: 'forged',
    message: "Your code wrote into the grader's own channel. What it wrote is no answer, and scores nothing.",
  },
  unasked: {
    kind: 'forged',
    message: "Your code gave an answer that nobody had asked for. Only answers to the grader's questions count.",
  },
  ended: { kind: 'crashed', message: 'The process had ended.' },
} satisfies Record<string, Failed | ((of: number) => Failed)>;

/** Of a process that ended by itself: why. */
export function deathOf(code: number | null, signal: NodeJS.Signals | null, said: string): Failed {
  if (/heap out of memory|allocation failed - JavaScript heap/i.test(said)) return deaths.heap;
  // 152 and 137: ended by SIGXCPU (or the kernel, after it) inside the sandbox.
  if (signal === 'SIGXCPU' || code === 152) return deaths.cpu;
  if (signal) return crash(`was ended by the signal ${signal}`);
  if (code !== null && code > 128) return crash(`was ended by the signal ${code - 128}`);
  const error = /^(?:Uncaught )?(\w*Error: .{1,200})/m.exec(said)?.[1];
  if (error) return { ...crash(`stopped outside of any call: ${error}`), quoted: error };
  return crash(`ended its own process (exit code ${code})`);
}

const crash = (what: string): Failed => ({
  kind: 'crashed',
  message: `Your code ${what}, before it had answered. An answer is what a function returns.`,
});
