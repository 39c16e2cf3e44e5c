import { describe, expect, it } from 'vitest';
import { studentBundle } from '../../../grader/judge/studentBundle';
import { compile, type Compiled } from '../../../grader/judge/compile';
import { studentProcess } from '../../../grader/judge/studentProcess';
import type { Exercise } from '../../../grader/judge/exercise';
import { returns } from '../../../grader/judge/expect';
import { gradeExercise } from '../../../grader/judge/gradeExercise';
import { none } from '../../../grader/sandbox/none';
import { defaultLimits, type Limits } from '../../../grader/sandbox/tier';
import { root } from '../../../scripts/setup/paths.mjs';

const open = async (limits: Partial<Limits> = {}) =>
  studentProcess({ tier: none, bundle: await studentBundle(root), limits: { ...defaultLimits, ...limits } });
const file = async (source: string): Promise<Compiled> => (await compile('09-test.ts', source)) as Compiled;
/** Megabytes of this process's. */
const memory = (): number => process.memoryUsage.rss() / 1e6;
const busyFor = (milliseconds: number): void => {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
};

describe('a process beside a submission', () => {
  it('gets the time that the judge was held up: an answer that lies in the pipe is no timeout', async () => {
    const process = await open();
    const student = process.open(await file('export const one = () => 1;'));
    expect(await student.call('one', [])).toMatchObject({ value: 1 });
    const asked = student.call('one', [], { seconds: 0.4 });
    // The question goes out, then the judge hears and sees nothing for three times the limit.
    setImmediate(() => busyFor(1200));
    expect(await asked).toMatchObject({ kind: 'returned', value: 1 });
    await process.end();
  });

  it('still ends a program that sleeps', async () => {
    const process = await open();
    const student = process.open(await file('export const sleep = () => new Promise((r) => setTimeout(r, 60_000));'));
    expect(await student.call('sleep', [], { seconds: 0.4 })).toMatchObject({ kind: 'timeout' });
    await process.end();
  });

  it('holds all files of a submission; what one leaves behind does not cost another its points', async () => {
    const process = await open();
    const first = process.open(
      await file('export const pid = () => 1; setTimeout(() => { throw new Error("late"); }, 0);'),
    );
    const second = process.open(await file('export const two = async () => 2;'));
    expect(await first.call('pid', [])).toMatchObject({ value: 1 });
    expect(await second.call('two', [])).toMatchObject({ value: 2 });
    expect(await process.end()).toBeGreaterThanOrEqual(0);
  });

  it('stops a file that calls back for ever, whether it reads the answers or not, before the judge is full', async () => {
    const process = await open();
    const student = process.open(
      await file(`
        const fs = (globalThis as any).process.mainModule.require('fs');
        const lines = (text: string) => { for (;;) try { fs.writeSync(4, text); } catch {} };
        export const deaf = () => lines('{"callback":0,"args":[]}\\n'.repeat(100));
        export const loud = () => lines('{"callback":0,"args":[[' + '0,'.repeat(1_500_000) + '0]]}\\n');`),
    );
    const heard: unknown[] = [];
    for (const name of ['deaf', 'loud']) {
      const before = memory();
      const answer = await student.call(name, [(...given: unknown[]) => void heard.push(given)], { seconds: 20 });
      expect(answer).toMatchObject({ kind: 'too much output' });
      expect(memory() - before).toBeLessThan(1200);
      heard.length = 0;
    }
    await process.end();
  }, 60_000);

  it('counts what is printed call by call: logs of five files are no flood', async () => {
    const process = await open();
    const student = process.open(
      await file('export const log = (n: number) => { console.log("x".repeat(n)); return n; };'),
    );
    for (let k = 0; k < 4; k++) expect(await student.call('log', [400_000])).toMatchObject({ value: 400_000 });
    expect(await student.call('log', [1_100_000])).toMatchObject({ kind: 'too much output' });
    await process.end();
  });

  it('tells an error’s own words apart from its place, for a report that may not hold them', async () => {
    const process = await open();
    const student = process.open(await file('export const fail = (x: unknown) => { throw new Error(`seen ${x}`); };'));
    const place = ' (line 1 of 09-test.ts)';
    expect(await student.call('fail', [7])).toMatchObject({ message: `seen 7${place}`, quoted: 'seen 7' });
    const cases = () => [7, 8].map((x) => () => ({ args: [x], judge: returns(1) }));
    const test = { points: 1, lookAt: '', name: 'a', call: 'fail', cases };
    const exercise = { id: '9.9', title: 'a test', file: '09-test', tests: [test] } as unknown as Exercise;
    const { tests } = await gradeExercise(exercise, student, { seed: 1 });
    expect(tests[0]).toMatchObject({ quoted: 'seen 7', sentence: expect.stringContaining(`seen 7${place}`) });
    await process.end();
  });

  it('ends also where what it started keeps its pipes open', async () => {
    const process = await open();
    const student = process.open(
      await file(`
        const { spawn } = (globalThis as any).process.mainModule.require('child_process');
        export const leave = () => {
          spawn('sleep', ['20'], { detached: true, stdio: 'inherit' }).unref();
          (globalThis as any).process.exit(0);
        };`),
    );
    const began = performance.now();
    expect(await student.call('leave', [])).toMatchObject({ kind: 'crashed' });
    await process.end();
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 40_000);

  it('is not asked any more once all calls together took too long, none of them too long by itself', async () => {
    const process = await open({ wallSeconds: 2 });
    const slow = await file('export const slow = () => new Promise((done) => setTimeout(done, 700));');
    const [student, other] = [process.open(slow), process.open(await file('export const one = () => 1;'))];
    const kinds: string[] = [];
    for (let k = 0; k < 5; k++) kinds.push((await student.call('slow', [])).kind);
    expect(kinds.slice(0, 2)).toEqual(['returned', 'returned']);
    expect(kinds.at(-1)).toBe('timeout');
    expect(await other.call('one', [])).toMatchObject({ message: expect.stringContaining('in all') });
    await process.end();
  }, 30_000);

  it('counts what a thread of it has started', async () => {
    const process = await open();
    const student = process.open(
      await file(`
        const { Worker } = (globalThis as any).process.mainModule.require('worker_threads');
        const bomb = "for (let k = 0; k < 6; k++) require('child_process').spawn('sleep', ['9'])";
        export const bear = () => new Promise(() => { new Worker(bomb, { eval: true }).unref(); setTimeout(() => {}, 9000); });`),
    );
    expect(await student.call('bear', [], { seconds: 8 })).toMatchObject({
      message: expect.stringContaining('further processes'),
    });
    await process.end();
  }, 30_000);

  it('a sandbox that does not start is nobody’s answer', async () => {
    const missing = { ...none, command: () => ['/nowhere/sandbox'] };
    const process = studentProcess({ tier: missing, bundle: await studentBundle(root), limits: defaultLimits });
    const student = process.open(await file('export const one = () => 1;'));
    await expect(student.call('one', [])).rejects.toThrow('/nowhere/sandbox does not start');
    await process.end();
  });
});
