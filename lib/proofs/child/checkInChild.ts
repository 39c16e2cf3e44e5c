import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Place, ProofFinding } from '../report';
import { CHANNEL, type ChildMessage, type ChildTask } from './message';

/** Starting and compiling may take this long on a busy machine; the learner's own code has its own, shorter limit. */
const OWN_SECONDS = 60;
/** More than anybody reads. */
const PRINTED = 2000;

/** Runs a check in a process of its own, which is ended when the time is over. */
export function checkInChild(task: ChildTask, timeLimit: number): Promise<{ finding: ProofFinding; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(__dirname, 'start.cjs'), JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let [printed, complaints, rest] = ['', '', ''];
    let at: Place | undefined;
    let finding: ProofFinding | undefined;
    const stop = (seconds: number) =>
      setTimeout(() => {
        finding ??= { kind: 'timeout', seconds, at };
        child.kill('SIGKILL');
      }, seconds * 1000);
    let timer = stop(OWN_SECONDS);
    const hear = (message: ChildMessage): void => {
      if (message.kind === 'at') at = message.at;
      else if (message.kind === 'finding') finding = message.finding;
      else {
        clearTimeout(timer);
        timer = stop(message.kind === 'learner' ? timeLimit : OWN_SECONDS);
      }
    };
    child.stdout?.on('data', (data) => (printed = (printed + String(data)).slice(0, PRINTED)));
    child.stderr?.on('data', (data) => (complaints = (complaints + String(data)).slice(-PRINTED)));
    child.stdio[CHANNEL]?.on('data', (data) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(JSON.parse(line) as ChildMessage);
    });
    const end = (message: string): void => {
      clearTimeout(timer);
      resolve({ finding: finding ?? { kind: 'crashed', message }, printed });
    };
    child.on('error', (error) => end(`The process of the check could not be started: ${error.message}.`));
    child.on('close', (code, signal) =>
      end(`The process of the check ended (${signal ?? code}) without an answer.\n${complaints.trim()}`),
    );
  });
}
