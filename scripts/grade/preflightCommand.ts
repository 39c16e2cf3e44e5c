import { preflight, type PreflightOptions, type TierReport } from '../../grader/preflight/preflight';
import { root } from '../setup/paths.mjs';

/**
 * Runs the attacks on this machine and prints, for each sandbox, which were stopped. Takes a minute or two: most attacks wait for a time
 * limit. Exit code 3 where no sandbox stops all.
 */
export async function preflightCommand(options: PreflightOptions = {}): Promise<number> {
  let safe: string | undefined;
  for await (const report of preflight(root, { onAttack: progress(), ...options })) {
    console.log(`\n${linesOf(report).join('\n')}`);
    const { tier, results } = report;
    if (results.length && results.every(({ stopped }) => stopped)) safe ??= tier.name;
  }
  console.log(
    safe
      ? `\nA class can be graded here; ${safe} will hold it.`
      : '\nNo sandbox here stops all attacks: a class is graded only with --trust.',
  );
  return safe ? 0 : 3;
}

function linesOf({ tier, probe, results }: TierReport): string[] {
  const title = `${tier.name}: ${tier.title}`;
  if (!probe.runs) return [title, `  does not run here: ${probe.why}`];
  if (probe.unexpected.length)
    return [title, '  holds nothing; what runs in it', ...probe.leaks.map((leak) => `  ✗ ${leak}`)];
  const through = results.filter(({ stopped }) => !stopped);
  return [
    title,
    ...results.map(({ name, tries, stopped, got, verdicts }) =>
      stopped
        ? `  ✓ ${name}: tries ${tries} (${[...new Set(verdicts)].join(', ')})`
        : `  ✗ ${name}: tries ${tries}; got ${got.join(', ')}`,
    ),
    `  ${results.length - through.length} of ${results.length} attacks stopped`,
  ];
}

/** How far it is: on one line, or every tenth where nobody looks. */
function progress(): NonNullable<PreflightOptions['onAttack']> {
  return ({ name }, done, of) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${done} of ${of} attacks${done === of ? '\n' : ''}`);
    else if (done % Math.ceil(of / 5) === 0 || done === of) console.error(`${name}: ${done} of ${of} attacks`);
  };
}
