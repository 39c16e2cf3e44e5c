import { studentBundle } from '../judge/studentBundle';
import { probe, type ProbeResult } from '../sandbox/probe';
import type { Tier } from '../sandbox/tier';
import { holds, tiers } from '../sandbox/tiers';
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

export interface PreflightOptions {
  /** Only these; all unless given. */
  readonly attacks?: readonly Attack[];
  /** These sandboxes; all unless given. */
  readonly of?: readonly Tier[];
  readonly onAttack?: (tier: Tier, done: number, of: number) => void;
}

/** What each tier stops on this machine: a report a tier, as they come. */
export async function* preflight(root: string, options: PreflightOptions = {}): AsyncGenerator<TierReport> {
  const { attacks = allAttacks(root), of = tiers, onAttack } = options;
  const bundle = await studentBundle(root);
  for (const tier of of) {
    const probed = await probe(tier);
    let done = 0;
    const tell = (): void => onAttack?.(tier, ++done, attacks.length);
    yield { tier, probe: probed, results: holds(probed, true) ? await runAll(attacks, tier, root, bundle, tell) : [] };
  }
}

async function runAll(
  attacks: readonly Attack[],
  tier: Tier,
  root: string,
  bundle: string,
  tell: () => void,
): Promise<AttackResult[]> {
  const results: AttackResult[] = [];
  const queue = attacks.map((attack, k) => ({ attack, k }));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const runner = attackInProcess(root, tier, bundle);
      for (let next = queue.shift(); next; next = queue.shift()) {
        results[next.k] = await runner.run(next.attack);
        tell();
      }
      runner.end();
    }),
  );
  return results;
}
