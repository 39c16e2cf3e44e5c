import { preflight } from '../../grader/preflight/preflight';
import { root } from '../setup/paths.mjs';

/** Runs the attacks on this machine and prints, for each sandbox, which were stopped. Exit code 3 where no sandbox stops all. */
export async function preflightCommand(): Promise<number> {
  let safe = false;
  for await (const { tier, probe, results } of preflight(root)) {
    console.log(`\n${tier.name}: ${tier.title}`);
    if (!probe.runs) console.log(`  does not run here: ${probe.why}`);
    else if (probe.leaks.length) console.log(`  holds nothing: what runs in it ${probe.leaks.join(', ')}`);
    else {
      const through = results.filter(({ stopped }) => !stopped);
      for (const { name, tries, got } of through) console.log(`  ✗ ${name}: tries ${tries}; got ${got.join(', ')}`);
      console.log(`  ${results.length - through.length} of ${results.length} attacks stopped`);
      safe ||= through.length === 0;
    }
  }
  console.log(
    safe
      ? '\nA class can be graded here.'
      : '\nNo sandbox here stops all attacks: a class is graded only with --trust.',
  );
  return safe ? 0 : 3;
}
