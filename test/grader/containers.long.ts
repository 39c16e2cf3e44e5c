// The sandboxes of a container, where a grader is root and namespaces are closed: which is chosen, and what stops each attack.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { studentBundle } from '../../grader/judge/studentBundle';
import type { AttackResult } from '../../grader/preflight/runAttack';
import { noContainer, outputOf, scriptHere, type ContainerOptions } from '../support/container/container';
import { named, root } from '../support/requireAll';
import { attacks, throughPermissions } from './describeAttacks';

const folder = mkdtempSync(join(tmpdir(), 'autograder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Without = ContainerOptions['without'];

interface Strongest {
  readonly probes: readonly { name: string; runs: boolean; leaks: string[]; unexpected: string[]; why?: string }[];
  readonly chosen: string;
  readonly forClass: string;
  readonly firejailHolds: boolean;
}

async function strongest(without: Without): Promise<Strongest> {
  const { out, err } = await outputOf({ folder, without }, scriptHere('strongest.ts'));
  if (!out) throw new Error(err);
  return JSON.parse(out) as Strongest;
}

describe.skipIf(noContainer)(named('in an emulated container', noContainer), () => {
  beforeAll(() => studentBundle(root), 120_000);

  it('it has the capabilities of Docker, and makes no namespaces', async () => {
    const look =
      'grep -h CapEff /proc/self/status; unshare -U true; unshare -n true; bwrap --ro-bind / / true; mount -t tmpfs x /tmp; echo $$';
    const { out, err } = await outputOf({ folder }, ['sh', '-c', look]);
    expect(out).toContain('00000000a80425fb');
    expect(err.match(/not permitted|permission denied|No permissions/gi)!.length).toBeGreaterThanOrEqual(4);
    expect(Number(out.trim().split('\n').at(-1))).toBeLessThan(10);
  });

  it('Landlock is chosen, by what its probe does not get; bubblewrap and unshare do not start', async () => {
    const { probes, chosen, forClass, firejailHolds } = await strongest([]);
    const of = (name: string) => probes.find((each) => each.name === name)!;
    expect(of('bubblewrap')).toMatchObject({ runs: false, why: expect.stringMatching(/namespace/) });
    expect(of('unshare')).toMatchObject({ runs: false, why: expect.stringMatching(/not permitted/) });
    expect(of('landlock')).toMatchObject({ runs: true, leaks: [] });
    expect(of('none').unexpected.length).toBeGreaterThanOrEqual(5);
    expect([chosen, forClass]).toEqual(['landlock', 'landlock']);
    expect(firejailHolds).toBe(false);
  }, 120_000);

  it('without Landlock it starts nothing, and another user is chosen, whose network seccomp closes', async () => {
    const { probes, chosen, forClass } = await strongest(['landlock']);
    expect(probes.find(({ name }) => name === 'landlock')).toMatchObject({
      runs: false,
      why: expect.stringMatching(/no Landlock/),
    });
    expect(probes.find(({ name }) => name === 'user')).toMatchObject({ runs: true, leaks: [] });
    expect([chosen, forClass]).toEqual(['user', 'user']);
  }, 120_000);

  it('without seccomp as well the network is open: Gradescope takes that and names it, a class does not', async () => {
    const { probes, chosen, forClass } = await strongest(['landlock', 'seccomp']);
    const { leaks, unexpected } = probes.find(({ name }) => name === 'user')!;
    expect({ leaks, unexpected }).toEqual({ leaks: ['connects to a server of this machine'], unexpected: [] });
    expect([chosen, forClass]).toEqual(['user', 'none']);
  }, 120_000);

  const all = attacks.map(({ name }) => name);
  describeHere('landlock', [], 'all', all);
  describeHere('user', ['landlock'], 'all', all);
  describeHere('landlock', [], 'walls', throughPermissions);
  describeHere('user', ['landlock'], 'walls', throughPermissions);
  // What seccomp closed: the rest of the attacks do not meet it.
  describeHere('user', ['landlock', 'seccomp'], 'walls', throughPermissions, { network: ['a connection'] });
});

function describeHere(
  tier: string,
  without: NonNullable<Without>,
  what: 'all' | 'walls',
  names: readonly string[],
  gets: Readonly<Record<string, readonly string[]>> = {},
): void {
  const behind = what === 'walls' ? "behind Node's permissions, " : '';
  describe(`${behind}in the tier ${tier}${without.map((each) => `, without ${each}`).join('')}`, () => {
    const results = new Map<string, AttackResult>();
    let err = '';
    beforeAll(async () => {
      const said = await outputOf({ folder, without }, scriptHere('attack.ts', tier, what, ...names));
      err = said.err;
      for (const line of said.out.split('\n').filter(Boolean)) {
        const result = JSON.parse(line) as AttackResult;
        results.set(result.name, result);
      }
    }, 900_000);
    for (const { name, tries } of attacks.filter((each) => names.includes(each.name))) {
      it(`${name}: tries ${tries}`, () => {
        expect(results.get(name) ?? err).toMatchObject({ name, got: gets[name] ?? [] });
      });
    }
  });
}
