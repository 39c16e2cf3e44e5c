import type { Measure } from '../measure';
import { runOurs } from '../process';

// V8 gives its young generation more room the longer a program runs, whatever the program, up to 48 MB: with that room
// fixed, what grows is ours.
const memoryFlags = ['--expose-gc', '--max-semi-space-size=4'];

/** What training leaves behind. */
export const memory: Measure = {
  name: 'memory',
  about: 'tensors and memory that training leaves behind',
  async run({ quick, tell }) {
    const updates = quick ? [2, 10] : [10, 1000];
    const runs = quick ? [2, 4] : [5, 100];
    tell(`tensors after ${updates.join(' and ')} updates`, 0);
    const tensors = await runOurs<number[]>('memory', ['tensors', ...updates]);
    tell(`memory after ${runs.join(' and ')} runs`, 0.5);
    const megabytes = await runOurs<number[]>('memory', ['process', ...runs], memoryFlags);
    const growth = megabytes[1] / megabytes[0] - 1;
    return {
      rows: [
        {
          name: `tensors alive after ${updates.join(' and ')} updates`,
          reach: 'the same',
          measured: tensors.join(' and '),
          reached: tensors[0] === tensors[1],
        },
        {
          name: `memory of a process after ${runs.join(' and ')} training runs`,
          reach: '± 5 %',
          measured: `${megabytes.map((mb) => mb.toFixed(0)).join(' and ')} MB (${(100 * growth).toFixed(1)} %)`,
          reached: Math.abs(growth) <= 0.05,
        },
      ],
      data: { updates, tensors, runs, megabytes },
    };
  },
};
