// Submissions that attack the grader: none earns a point, none gets out, and the submission beside it keeps its grade.
import { beforeAll, describe, expect, it } from 'vitest';
import { allAttacks } from '../../grader/preflight/attacks';
import { runAttack, type AttackResult } from '../../grader/preflight/runAttack';
import { studentBundle } from '../../grader/judge/studentBundle';
import { none } from '../../grader/sandbox/none';
import { probe } from '../../grader/sandbox/probe';
import { tiers } from '../../grader/sandbox/tiers';
import { root } from '../../scripts/setup/paths.mjs';

const attacks = allAttacks(root);
const confining = tiers.filter(({ confines }) => confines);

/** Four at a time: most of them only wait for their time limit. */
async function inLanes(work: readonly (() => Promise<void>)[], lanes = 4): Promise<void> {
  const queue = [...work];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await next();
    }),
  );
}

it('there are at least thirty, one idea each', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(30);
  expect(new Set(attacks.map(({ tries }) => tries)).size).toBe(attacks.length);
});

for (const tier of confining) {
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
      );
    }, 600_000);
    for (const { name, tries } of attacks) {
      it.skipIf(!runs)(`${name}: tries ${tries}${runs ? '' : ` (${why})`}`, () => {
        expect(results.get(name)).toMatchObject({ stopped: true, got: [] });
      });
    }
  });
}

describe('without a sandbox', () => {
  // The attacks are real: where nothing holds them, these get what they try for. (The environment is kept back in every tier.)
  const succeed: Record<string, string> = {
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
