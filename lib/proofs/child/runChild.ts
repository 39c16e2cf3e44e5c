import { existsSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeProof } from '../judge/judgeProof';
import type { AnyProof } from '../judge/evaluate';
import { proofSpec } from '../registry';
import type { ProofFinding } from '../report';
import { CHANNEL, type ChildMessage, type ChildTask } from './message';
import { typeErrors } from './typeErrors';

// Written at once, not queued: a line that never ends must not swallow the message that names it.
const say = (message: ChildMessage): void => void writeSync(CHANNEL, `${JSON.stringify(message)}\n`);

function find({ id, file, seed }: ChildTask): ProofFinding {
  const spec = proofSpec(id);
  const path = resolve(file);
  if (!existsSync(path)) return { kind: 'missingFile', file };
  const errors = typeErrors(path, spec.exportName);
  if (errors.length > 0) return { kind: 'doesNotCompile', file, errors };
  say({ kind: 'started' });
  // The learner's file is known by its path only when this runs. It is required, not imported: tsx is registered for that.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const exported = require(path) as Record<string, unknown>;
  const proof = exported[spec.exportName];
  if (typeof proof !== 'function') {
    return { kind: 'missingExport', file, exportName: spec.exportName, found: Object.keys(exported) };
  }
  return judgeProof(spec, proof as AnyProof, {
    seed,
    onLine: (chain, line) => say({ kind: 'at', at: { chain, line } }),
  });
}

try {
  say({ kind: 'finding', finding: find(JSON.parse(process.argv[2]) as ChildTask) });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  say({
    kind: 'finding',
    finding: { kind: 'crashed', message: `The file stops with "${message}" when it is loaded.` },
  });
}
// A timer or a server of the learner's file must not keep the process alive.
process.exit(0);
