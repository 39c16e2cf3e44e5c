// Runs one attack after the other for `attackInProcess`: ROOT TIER BUNDLE.
import { tiers } from '../sandbox/tiers';
import type { Attack } from './attacks';
import { runAttack } from './runAttack';

const [root, name, bundle] = process.argv.slice(2);
const tier = tiers.find((each) => each.name === name)!;

process.on('message', (attack: Attack) => {
  runAttack(attack, { root, tier, bundle }).then(
    (result) => process.send?.(result),
    (error: Error) =>
      process.send?.({ name: attack.name, tries: attack.tries, stopped: false, verdicts: [], got: [error.message] }),
  );
});
process.on('disconnect', () => process.exit(0));
