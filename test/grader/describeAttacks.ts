// Submissions that attack the grader: none earns a point, none gets out, and the submission beside it keeps its grade.
import { beforeAll, describe, expect, it } from 'vitest';
import { allAttacks } from '../../grader/preflight/attacks';
import { runAttack, type AttackResult } from '../../grader/preflight/runAttack';
import { studentBundle } from '../../grader/judge/studentBundle';
import { probe } from '../../grader/sandbox/probe';
import type { Tier } from '../../grader/sandbox/tier';
import { root } from '../../scripts/setup/paths.mjs';

export const attacks = allAttacks(root);

/** Four at a time: most of them only wait for their time limit. */
async function inLanes(work: readonly (() => Promise<void>)[], lanes: number): Promise<void> {
  const queue = [...work];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await next();
    }),
  );
}

/** Runs every attack in a tier, and expects each to be stopped. */
export function describeAttacks(tier: Tier, lanes = 4): void {
  describe(`in the tier ${tier.name}`, async () => {
    const { runs, why } = await probe(tier);
    const results = new Map<string, AttackResult | Error>();
    beforeAll(async () => {
      if (!runs) return;
      const bundle = await studentBundle(root);
      await inLanes(
        attacks.map((attack) => async () => {
          const result = await runAttack(attack, { root, tier, bundle }).catch((error: Error) => error);
          results.set(attack.name, result);
        }),
        lanes,
      );
    }, 600_000);
    for (const { name, tries } of attacks) {
      it.skipIf(!runs)(`${name}: tries ${tries}${runs ? '' : ` (${why})`}`, () => {
        expect(results.get(name)).toMatchObject({ stopped: true, got: [] });
      });
    }
  });
}
