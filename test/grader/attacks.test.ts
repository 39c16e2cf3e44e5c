import { describe, expect, it } from 'vitest';
import { runAttack } from '../../grader/preflight/runAttack';
import { studentBundle } from '../../grader/judge/studentBundle';
import { bubblewrap } from '../../grader/sandbox/bubblewrap';
import { none } from '../../grader/sandbox/none';
import { root } from '../../scripts/setup/paths.mjs';
import { attacks, describeAttacks } from './describeAttacks';

it('there are at least thirty, one idea each', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(30);
  expect(new Set(attacks.map(({ tries }) => tries)).size).toBe(attacks.length);
});

// The other tier is attacked in attacks.long.ts.
describeAttacks(bubblewrap);

describe('without a sandbox', () => {
  // The attacks are real: where nothing holds them, these get what they try for.
  const succeed: Record<string, string> = {
    environment: 'a secret of the machine',
    'fork-bomb': 'a process that lives on',
    'module-loader': 'a secret of the machine',
    network: 'a connection',
    'local-socket': 'a connection',
    'write-results': 'a file outside',
    'change-the-grader': "a change of the grader's program",
    'left-behind': 'a process that lives on',
  };

  for (const [name, gets] of Object.entries(succeed)) {
    it(`${name} gets ${gets}`, async () => {
      const attack = attacks.find((each) => each.name === name)!;
      const result = await runAttack(attack, { root, tier: none, bundle: await studentBundle(root) });
      expect(result.got).toContain(gets);
    });
  }
});
