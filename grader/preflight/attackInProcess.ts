import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Tier } from '../sandbox/tier';
import type { Attack } from './attacks';
import type { AttackResult } from './runAttack';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const program = join(dirname(fileURLToPath(import.meta.url)), 'attackProcess.ts');

/** Runs attacks in a grader of their own: one that kills it is found out, and does not end the preflight. */
export function attackInProcess(root: string, tier: Tier, bundle: string) {
  let running: ChildProcess | undefined;
  return {
    run(attack: Attack): Promise<AttackResult> {
      const child = (running ??= fork(program, [root, tier.name, bundle], {
        execArgv: ['--import', tsx],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }));
      return new Promise((resolve) => {
        const hear = (result: AttackResult): void => {
          child.off('exit', gone);
          resolve(result);
        };
        const gone = (): void => {
          running = undefined;
          child.off('message', hear);
          resolve({
            name: attack.name,
            tries: attack.tries,
            stopped: false,
            verdicts: [],
            got: ["the grader's death"],
          });
        };
        child.once('message', hear).once('exit', gone);
        child.send(attack);
      });
    },
    end: () => void running?.kill('SIGKILL'),
  };
}
