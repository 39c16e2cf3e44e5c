import { existsSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeProof } from '../judge/judgeProof';
import type { AnyProof } from '../judge/evaluate';
import { proofSpec } from '../registry';
import type { ProofFinding } from '../report';
import { CHANNEL, type ChildMessage, type ChildTask } from './message';

// Written at once, not queued: a line that never ends must not swallow the message that names it.
const say = (message: ChildMessage): void => void writeSync(CHANNEL, `${JSON.stringify(message)}\n`);

function judged(path: string, { id, file, seed }: ChildTask): ProofFinding {
  const spec = proofSpec(id);
  try {
    // Known by its path only when this runs; required, not imported, because that is what tsx is registered for.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const exported = require(path) as Record<string, unknown>;
    const proof = exported[spec.exportName];
    if (typeof proof !== 'function') {
      return { kind: 'missingExport', file, exportName: spec.exportName, found: Object.keys(exported) };
    }
    const onLine = (chain: string, line: number) => say({ kind: 'at', at: { chain, line } });
    return judgeProof(spec, proof as AnyProof, { seed, onLine });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'crashed', message: `The file stops with "${message}" when it is loaded.` };
  }
}

/** What a misspelt word, a forgotten argument or a missing bracket looks like when it runs. */
const ASK_COMPILER: readonly ProofFinding['kind'][] = ['badLine', 'crashed'];

function find(task: ChildTask): ProofFinding {
  const path = resolve(task.file);
  if (!existsSync(path)) return { kind: 'missingFile', file: task.file };
  say({ kind: 'learner' });
  const finding = judged(path, task);
  if (!ASK_COMPILER.includes(finding.kind)) return finding;
  // The compiler costs two seconds, and often says more clearly what is wrong. It is loaded for that case only.
  say({ kind: 'compiler' });
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { typeErrors } = require('./typeErrors') as typeof import('./typeErrors');
  const errors = typeErrors(path, proofSpec(task.id).exportName);
  return errors.length > 0 ? { kind: 'doesNotCompile', file: task.file, errors } : finding;
}

say({ kind: 'finding', finding: find(JSON.parse(process.argv[2]) as ChildTask) });
// A timer or a server of the learner's file must not keep the process alive.
process.exit(0);
