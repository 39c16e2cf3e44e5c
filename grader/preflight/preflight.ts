import { studentBundle } from '../judge/studentBundle';
import { probe, type ProbeResult } from '../sandbox/probe';
import type { Tier } from '../sandbox/tier';
import { tiers } from '../sandbox/tiers';
import { allAttacks, type Attack } from './attacks';
import type { AttackResult } from './runAttack';
import { attackInProcess } from './attackInProcess';

export interface TierReport {
  readonly tier: Tier;
  readonly probe: ProbeResult;
  /** Empty for a tier that its probe already gets out of. */
  readonly results: readonly AttackResult[];
}

/** Most attacks only wait for their time limit. */
const AT_ONCE = 4;

/** What each tier stops on this machine: a report a tier, as they come. */
export async function* preflight(root: string): AsyncGenerator<TierReport> {
  const bundle = await studentBundle(root);
  const attacks = allAttacks(root);
  for (const tier of tiers) {
    const probed = await probe(tier);
    const holds = probed.runs && probed.leaks.length === 0;
    yield { tier, probe: probed, results: holds ? await runAll(attacks, tier, root, bundle) : [] };
  }
}

async function runAll(attacks: readonly Attack[], tier: Tier, root: string, bundle: string): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  const queue = attacks.map((attack, k) => ({ attack, k }));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const runner = attackInProcess(root, tier, bundle);
      for (let next = queue.shift(); next; next = queue.shift()) results[next.k] = await runner.run(next.attack);
      runner.end();
    }),
  );
  return results;
}
