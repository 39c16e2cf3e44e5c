import type { ChildProcess } from 'node:child_process';
import { forkTypeScript } from '../forkTypeScript';
import type { Tier } from '../sandbox/tier';
import type { Attack } from './attacks';
import type { AttackResult } from './runAttack';

const program = new URL('./attackProcess.ts', import.meta.url);

/** Runs attacks in a grader of their own: one that kills it is found out, and does not end the preflight. */
export function attackInProcess(root: string, tier: Tier, bundle: string) {
  let running: ChildProcess | undefined;
  const start = (): ChildProcess => {
    const child = forkTypeScript(program, { args: [root, tier.name, bundle] });
    child.stderr?.resume();
    return child;
  };
  return {
    run(attack: Attack): Promise<AttackResult> {
      const child = (running ??= start());
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
