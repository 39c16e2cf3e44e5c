import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { currentOutput, type Shown } from '../lib/display/output';
import { Interrupted, listenForInterrupt } from '../lib/engine/interrupt';
import { progressBundle, resultBundle, solutionBundle } from './checkBundle';
import type { CheckMessage } from './checkMessage';
import { notBegun } from './help/notBegun';

export interface CheckOptions {
  /** Shows a model answer instead. A deliberate step: nothing leads to it but this. */
  readonly solution?: boolean;
  /** Draws the same inputs as an earlier check, which told it. */
  readonly seed?: number;
  /** Of wall time, after which the check is given up. Default 300: training on a busy machine takes its time, and each call has a limit. */
  readonly seconds?: number;
}

/**
 * Checks an exercise in your saved file, in a fresh process with a time limit, and shows what passed and what did not. The first failed
 * check says where to look, the second shows the smallest case that goes wrong, later ones bring hints. ■ stops it. Before you have
 * begun to write it says, at once, where the exercise is.
 *
 * @param id of the exercise, e.g. '2.5'
 * @throws Error when there is no such exercise, the seed is no whole number, or the judge did not start
 * @throws Interrupted when ■ was pressed
 */
export async function check(id: string, { solution = false, seed, seconds = 300 }: CheckOptions = {}): Promise<void> {
  if (seed !== undefined && !Number.isSafeInteger(seed))
    throw new RangeError(`seed is ${seed}; expected a whole number`);
  const workRoot = process.cwd();
  // In a learner's own folder `grader` is a link to the course's.
  const root = dirname(realpathSync(join(workRoot, 'grader')));
  const nothingYet = solution ? undefined : notBegun(id, root, workRoot);
  if (nothingYet) return void currentOutput().show(nothingYet);
  const shown = currentOutput().show(progressBundle(id, solution ? 'looking it up …' : 'checking your saved file …'));
  const interrupt = await listenForInterrupt();
  const judge = startJudge(root, [workRoot, id, solution ? 'solution' : 'check', String(seed ?? '')]);
  const tell = teller(id, shown);
  try {
    while (!judge.ended()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await interrupt.breathe();
      const passed = judge.seconds();
      if (passed > seconds) return void shown.update(progressBundle(id, `given up: it took more than ${seconds} s.`));
      tell(judge.heard(), passed);
    }
  } catch (error) {
    if (error instanceof Interrupted) shown.update(progressBundle(id, 'stopped by ■. Nothing was counted.'));
    throw error;
  } finally {
    await judge.kill();
    interrupt.close();
  }
  const last = judge.heard();
  tell(last, 0);
  if (last?.says === 'error') throw new Error(last.why);
  if (last?.says !== 'result' && last?.says !== 'solution')
    throw new Error(`check('${id}'): the judge's process ended without a result. ${judge.said()}`);
}

/** Shows the latest word of the judge, and while a test runs for how long it has, a line that changes once a second. */
function teller(id: string, shown: Shown): (message: CheckMessage | undefined, seconds: number) => void {
  let told: CheckMessage | undefined;
  let line = '';
  return (message, seconds) => {
    if (message?.says === 'test' && seconds > 1) {
      const { index, of, name } = message;
      const text = `test ${index + 1} of ${of}, ${name} … ${Math.round(seconds)} s`;
      if (text !== line) shown.update(progressBundle(id, (line = text)));
    }
    if (message === told) return;
    told = message;
    if (message?.says === 'result') shown.update(resultBundle(message.result, message.help));
    else if (message?.says === 'solution') shown.update(solutionBundle(id, message));
    else if (message?.says === 'error') shown.update(progressBundle(id, message.why));
  };
}

/** The judge in a process of its own: what a learner's file does cannot reach the kernel. */
function startJudge(root: string, args: readonly string[]) {
  // Without the loader for ES modules, a thread of its own: it would cost 0.15 s.
  const tsx = createRequire(join(root, 'package.json')).resolve('tsx/cjs');
  const program = [join(root, 'grader', 'checkProcess.ts'), root, ...args];
  const child = spawn(process.execPath, ['--require', tsx, ...program], {
    // Nothing is ever written to its input: it closes when the kernel is gone, and then the judge ends (checkProcess.ts).
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const began = performance.now();
  let ended = false;
  let said = '';
  let last: CheckMessage | undefined;
  let text = '';
  (child.stdio[3] as Readable).on('data', (chunk) => {
    const lines = `${text}${chunk}`.split('\n');
    text = lines.pop()!;
    for (const line of lines) last = JSON.parse(line) as CheckMessage;
  });
  child.on('close', () => (ended = true));
  child.on('error', (error) => {
    said = error.message;
    ended = true;
  });
  child.stderr!.on('data', (chunk) => (said = `${said}${chunk}`.slice(-600)));
  return {
    ended: () => ended,
    said: () => said.trim(),
    /** First kindly: it ends what runs the learner's file. */
    async kill(): Promise<void> {
      if (ended) return;
      child.stdin!.on('error', () => {}).end();
      child.kill('SIGTERM');
      for (let k = 0; k < 25 && !ended; k++) await new Promise((resolve) => setTimeout(resolve, 20));
      if (!ended) child.kill('SIGKILL');
    },
    heard: () => last,
    seconds: () => (performance.now() - began) / 1000,
  };
}
