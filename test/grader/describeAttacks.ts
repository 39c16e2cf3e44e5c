// Submissions that attack the grader: none earns a point, none gets out, and the submission beside it keeps its grade.
import { beforeAll, describe, expect, it } from 'vitest';
import { allAttacks, type Attack } from '../../grader/preflight/attacks';
import { runAttack, type AttackResult } from '../../grader/preflight/runAttack';
import { studentBundle } from '../../grader/judge/studentBundle';
import { probe } from '../../grader/sandbox/probe';
import type { Tier } from '../../grader/sandbox/tier';
import { withoutPermissions } from '../../grader/sandbox/withoutPermissions';
import { root } from '../../scripts/setup/paths.mjs';
import { named, namespacesOpen, skipReason, unableReason } from '../support/requireAll';

export const attacks = allAttacks(root);

/** What Node's permission model refuses before a wall of the sandbox is touched. */
export const throughPermissions = [
  'environment',
  'fork-bomb',
  'kill-all',
  'kill-grader',
  'kill-group',
  'kill-parent',
  'left-behind',
  'local-socket',
  'module-loader',
  'network',
  'read-the-grader',
  'threads',
  'write-results',
];

/** Several at a time: most of them only wait for their time limit. */
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
  describeIn(`in the tier ${tier.name}`, tier, attacks, lanes);
}

/** Those attacks that Node's permissions stop, without these: what stands behind them is the tier alone. */
export function describeAttacksBehindPermissions(tier: Tier, lanes = 4): void {
  const behind = attacks.filter(({ name }) => throughPermissions.includes(name));
  describeIn(`behind Node's permissions, in the tier ${tier.name}`, withoutPermissions(tier), behind, lanes);
}

function describeIn(title: string, tier: Tier, chosen: readonly Attack[], lanes: number): void {
  describe(title, async () => {
    const { runs, why } = await probe(tier);
    const said = `${tier.name} does not run here: ${why}`;
    // With REQUIRE_ALL a sandbox that does not run fails its tests, and says why; but for a machine that allows none.
    const reason = namespacesOpen() ? skipReason(!runs, said) : unableReason(!runs, said);
    const results = new Map<string, AttackResult | Error>();
    beforeAll(async () => {
      if (reason) return;
      const bundle = await studentBundle(root);
      await inLanes(
        chosen.map((attack) => async () => {
          const result = await runAttack(attack, { root, tier, bundle }).catch((error: Error) => error);
          results.set(attack.name, result);
        }),
        lanes,
      );
    }, 600_000);
    for (const { name, tries } of chosen) {
      it.skipIf(Boolean(reason))(named(`${name}: tries ${tries}`, reason), () => {
        const result = results.get(name);
        if (result instanceof Error) throw result;
        expect(result).toMatchObject({ stopped: true, got: [] });
      });
    }
  });
}
