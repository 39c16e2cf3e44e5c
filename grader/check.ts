import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { currentOutput, type Shown } from '../lib/display/output';
import { Interrupted, listenForInterrupt } from '../lib/engine/interrupt';
import { progressBundle, resultBundle, solutionBundle } from './checkBundle';
import type { CheckMessage } from './checkMessage';

export interface CheckOptions {
  /** Shows a model answer instead. A deliberate step: nothing leads to it but this. */
  readonly solution?: boolean;
  /** Of wall time, after which the check is given up. Default 90. */
  readonly seconds?: number;
}

/**
 * Checks an exercise in your saved file, in a fresh process with a time limit, and shows what passed and what did not. The first failed
 * check says where to look, the second shows the smallest case that goes wrong, later ones bring hints. ■ stops it.
 *
 * @param id of the exercise, e.g. '2.5'
 * @throws Error when there is no such exercise, or the judge did not start
 * @throws Interrupted when ■ was pressed
 */
export async function check(id: string, { solution = false, seconds = 90 }: CheckOptions = {}): Promise<void> {
  const shown = currentOutput().show(progressBundle(id, solution ? 'looking it up …' : 'checking your saved file …'));
  const interrupt = await listenForInterrupt();
  const judge = startJudge(id, solution);
  const began = performance.now();
  let last: CheckMessage | undefined;
  judge.onMessage((message) => {
    last = message;
    show(id, message, shown);
  });
  try {
    while (!judge.ended()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await interrupt.breathe();
      const passed = (performance.now() - began) / 1000;
      if (passed > seconds) throw new Error(`check('${id}') was given up after ${seconds} s.`);
      if (last?.says === 'test' && passed > 1) showWait(id, last, passed, shown);
    }
  } catch (error) {
    const stopped = error instanceof Interrupted;
    shown.update(progressBundle(id, stopped ? 'stopped by ■. Nothing was counted.' : 'given up: it took too long.'));
    throw error;
  } finally {
    judge.kill();
    interrupt.close();
  }
  if (last?.says === 'error') throw new Error(last.why);
  if (last?.says !== 'result' && last?.says !== 'solution')
    throw new Error(`check('${id}'): the judge's process ended without a result. ${judge.said()}`);
}

function show(id: string, message: CheckMessage, shown: Shown): void {
  if (message.says === 'result') shown.update(resultBundle(message.result, message.help));
  else if (message.says === 'solution') shown.update(solutionBundle(id, message));
  else if (message.says === 'error') shown.update(progressBundle(id, message.why));
}

function showWait(
  id: string,
  { index, of, name }: CheckMessage & { says: 'test' },
  seconds: number,
  shown: Shown,
): void {
  shown.update(progressBundle(id, `test ${index + 1} of ${of}, ${name} … ${Math.round(seconds)} s`));
}

/** The judge in a process of its own: what a submission does cannot reach the kernel. */
function startJudge(id: string, solution: boolean) {
  const workRoot = process.cwd();
  // In a learner's own folder `grader` is a link to the course's.
  const root = dirname(realpathSync(join(workRoot, 'grader')));
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const program = [join(root, 'grader', 'checkProcess.ts'), root, workRoot, id, solution ? 'solution' : 'check'];
  const child = spawn(process.execPath, ['--import', tsx, ...program], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let ended = false;
  let said = '';
  child.on('close', () => (ended = true));
  child.on('error', (error) => {
    said = error.message;
    ended = true;
  });
  child.stderr!.on('data', (chunk) => (said = `${said}${chunk}`.slice(-600)));
  return {
    ended: () => ended,
    said: () => said.trim(),
    kill: () => void (ended || child.kill('SIGKILL')),
    onMessage(hear: (message: CheckMessage) => void): void {
      let text = '';
      (child.stdio[3] as Readable).on('data', (chunk) => {
        const lines = `${text}${chunk}`.split('\n');
        text = lines.pop()!;
        for (const line of lines) hear(JSON.parse(line) as CheckMessage);
      });
    },
  };
}
