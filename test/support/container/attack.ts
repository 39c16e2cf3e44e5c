// For containers.long.ts, inside the container: attack.ts TIER walls|all NAME… runs these attacks in a tier, a line of JSON each. 'walls': without
// Node's permission model, which refuses most of them before the tier's own walls are touched.
import { attackInProcess } from '../../../grader/preflight/attackInProcess';
import { allAttacks, type Attack } from '../../../grader/preflight/attacks';
import { runAttack } from '../../../grader/preflight/runAttack';
import { studentBundle } from '../../../grader/judge/studentBundle';
import { tiers } from '../../../grader/sandbox/tiers';
import { withoutPermissions } from '../../../grader/sandbox/withoutPermissions';
import { root } from '../../../scripts/setup/paths.mjs';

const LANES = 3;

async function main(): Promise<void> {
  const [tierName, what, ...names] = process.argv.slice(2);
  const tier = tiers.find(({ name }) => name === tierName)!;
  // Built before, outside: here the clone is read-only.
  const bundle = await studentBundle(root);
  const queue = allAttacks(root).filter(({ name }) => names.includes(name));
  const runner = () =>
    what === 'all'
      ? attackInProcess(root, tier, bundle)
      : {
          run: (attack: Attack) => runAttack(attack, { root, tier: withoutPermissions(tier), bundle }),
          end: () => undefined,
        };
  const lane = async (): Promise<void> => {
    const { run, end } = runner();
    for (let next = queue.shift(); next; next = queue.shift()) console.log(JSON.stringify(await run(next)));
    end();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.exit(0);
}

void main();
