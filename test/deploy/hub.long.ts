// A real JupyterHub with deploy/jupyterhub/'s configuration: five learners with accounts of their own, a course that none of them can write.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubForTest, commandOf, kill, missingHub } from '../support/hub/hubForTest';
import { until } from '../support/until';
import { type Upstream, upstream } from '../support/hub/upstream';
import { named, root } from '../support/requireAll';

const reason = missingHub();
const NOTEBOOK = 'course/notebooks/03-reinforce.ipynb';

describe.skipIf(reason)(named("a school's hub", reason), { timeout: 600_000 }, () => {
  const hub = reason ? (undefined as never) : new HubForTest(5);
  let course: Upstream;
  const clone = (user: string): string => join(hub.homeOf(user), 'course');
  const pull = (user: string) =>
    hub.ask<{ code: number; text: string }>('get', {
      user,
      path: `/user/${user}/git-pull/api?repo=${encodeURIComponent(course.url)}&branch=main&targetpath=course`,
    });
  const ready = async (user: string): Promise<void> => {
    await hub.login(user);
    await hub.startServer(user);
    expect((await pull(user)).text).toContain('"phase": "finished"');
  };

  beforeAll(async () => {
    course = await upstream(hub.folder);
    await hub.start();
    await Promise.all(hub.users.map(ready));
  }, 900_000);
  afterAll(async () => {
    course?.end();
    await hub?.end();
  }, 120_000);

  it('lets in who is in the group "course" and knows the password, and nobody else', async () => {
    await expect(hub.login('stranger')).rejects.toThrow('refused');
    await expect(hub.login('learner1', 'wrong')).rejects.toThrow('refused');
  });

  it('closes the homes, and what is written in them, to other learners', async () => {
    for (const user of hub.users) expect(statSync(hub.homeOf(user)).mode & 0o777).toBe(0o700);
    const kernel = await hub.startKernel('learner1', 'course/notebooks/00-start-here.ipynb');
    await hub.run(kernel, "require('node:fs').writeFileSync('answer.txt', 'mine');");
    const file = join(clone('learner1'), 'answer.txt');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const spied = await hub.terminal('learner2', `cat ${file}`);
    expect(spied).toMatchObject({ code: 1, out: expect.stringContaining('Permission denied') });
    const asked = await hub.ask<{ code: number }>('get', {
      user: 'learner2',
      path: '/user/learner1/api/contents/course',
    });
    expect([403, 404]).toContain(asked.code);
  });

  it('gives each server a port of its own that nobody else is given', () => {
    const [ephemeral] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split('\t').map(Number);
    const ports = hub.users.map((user) => Number(new URL(hub.environmentOf(user).JUPYTERHUB_SERVICE_URL).port));
    expect(new Set(ports).size).toBe(ports.length);
    expect(ports.filter((port) => port >= ephemeral)).toEqual([]);
  });

  it('finds nothing missing (npm run hub:check in a terminal)', async () => {
    const { code, out } = await hub.terminal('learner2', 'npm run --silent hub:check', clone('learner2'));
    expect(out).toContain('Nothing is missing.');
    expect(code).toBe(0);
  });

  it('runs all of notebook 3 for all learners at once', async () => {
    const runAll = async (user: string) => {
      const kernel = await hub.startKernel(user, NOTEBOOK);
      await hub.run(kernel, "process.env.FAST = '1';");
      return hub.ask<{ cells: number; done: number; error: string | null }>('run_all', {
        user,
        path: NOTEBOOK,
        kernel,
      });
    };
    for (const { cells, done, error } of await Promise.all(hub.users.map(runAll))) {
      expect(error).toBeNull();
      expect(done).toBe(cells);
      expect(cells).toBeGreaterThan(40);
    }
  });

  describe("in a clone of one's own", () => {
    let kernel = '';
    const run = async (code: string) => {
      const { error, text } = await hub.run(kernel, code);
      expect(error).toBeNull();
      return text;
    };
    beforeAll(async () => {
      kernel = await hub.startKernel('learner3', 'course/notebooks/02-log-derivative.ipynb');
      asLearner3('exercises/02-log-derivative.ts', readFileSync(join(root, 'solutions/02-log-derivative.ts'), 'utf8'));
    });
    const asLearner3 = (name: string, text: string): void => writeFileSync(join(clone('learner3'), name), text);

    it('imports the library and the own exercises', async () => {
      expect(await run("import { near } from './lib/index';\nnear(1, 1, 0)")).toContain('true');
      expect(
        await run(
          "import { rewardToGo } from './exercises/02-log-derivative';\nconsole.log(rewardToGo([1, 1], 1).join());",
        ),
      ).toContain('2,1');
    });
    it('checks code and proofs', async () => {
      const [, points] = /2\.5 .*: (\d+ of \d+) points/.exec(
        await run("import { check } from './grader/check';\nawait check('2.5');"),
      )!;
      expect(points.split(' of ')[0]).toBe(points.split(' of ')[1]);
      expect(
        await run("import { checkProof, showReport } from './lib/index';\nshowReport(await checkProof('2.1'));"),
      ).toContain('2.1');
    });
    it('uses what the installation built for check(), and builds nothing', () => {
      expect(existsSync(join(clone('learner3'), '.course', 'grader'))).toBe(false);
      expect(existsSync(join(clone('learner3'), '.course', 'attempts.json'))).toBe(true);
    });
    it('saves an agent', async () => {
      await run(
        "import { cartPole, finish, makeRng, saveAgent, train } from './lib/index';\nconst saved = saveAgent(await finish(train(cartPole(), { rng: makeRng(1), totalSteps: 500 })));\nrequire('node:fs').writeFileSync('agent.json', typeof saved === 'string' ? saved : JSON.stringify(saved));",
      );
      expect(statSync(join(clone('learner3'), 'agent.json')).size).toBeGreaterThan(1000);
    });
    it('grades in the terminal, in a sandbox, and writes reports', async () => {
      const { code, out } = await hub.terminal(
        'learner3',
        'npm run --silent grade -- exercises --exercise 2.5',
        clone('learner3'),
      );
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('2 of 2 points') });
      expect(out).not.toContain('type checker');
      const report = await hub.terminal(
        'learner3',
        'npm run --silent grade -- exercises --exercise 2.5 --out report',
        clone('learner3'),
      );
      expect(report.out).toContain('Report: report');
      expect(existsSync(join(clone('learner3'), 'report', 'report.html'))).toBe(true);
    });
    it('installs nothing', async () => {
      expect(existsSync(join(clone('learner3'), '.venv'))).toBe(false);
      const { code, out } = await hub.terminal('learner3', 'npm start --silent', clone('learner3'));
      expect(out).toContain('JupyterLab already runs');
      expect(code).toBe(1);
    });
  });

  it('checks in a folder that holds nothing but notebooks and exercises, too', async () => {
    const folder = join(hub.homeOf('learner4'), 'small');
    await hub.terminal(
      'learner4',
      `mkdir -p ${folder}/notebooks ${folder}/exercises && cp ${clone('learner4')}/solutions/02-log-derivative.ts ${folder}/exercises`,
    );
    const kernel = await hub.startKernel('learner4', 'small/notebooks/own.ipynb');
    const { text, error } = await hub.run(kernel, "import { check } from './grader/check';\nawait check('2.5');");
    expect(error).toBeNull();
    expect(text).toMatch(/(\d+) of \1 points/);
    expect(existsSync(join(hub.homeOf('learner4'), '.cache', 'policy-gradients-by-doing'))).toBe(false);
  });

  it('lets no learner write into the course, and nothing has been written into it', async () => {
    const { text } = await hub.run(
      await hub.startKernel('learner4', 'small/notebooks/other.ipynb'),
      "try { require('node:fs').writeFileSync('./lib/index.ts', ''); } catch (error) { console.log((error as any).code); }",
    );
    expect(text).toMatch(/EACCES|EROFS/);
    // Whatever a learner's process makes belongs to that learner.
    const found = execFileSync('find', [root, '-uid', '+42000', '-not', '-path', `${root}/.git/*`]);
    expect(String(found)).toBe('');
  });

  describe.each(['DELETE', 'SIGTERM', 'SIGINT', 'SIGKILL'] as const)('after a server ended by %s', (how) => {
    const user = 'learner5';
    it('no process is left: no idle kernel, none that loops, no check that runs', async () => {
      await hub.ask('get', { user, path: '/hub/home' });
      if (hub.serverOf(user) === undefined) await hub.startServer(user);
      const [idle, busy, checking] = await Promise.all(
        ['idle', 'busy', 'checking'].map((name) => hub.startKernel(user, `course/notebooks/${name}-${how}.ipynb`)),
      );
      await hub.run(idle, '1 + 1');
      await hub.begin(busy, 'while (true) {}');
      writeFileSync(
        join(clone(user), 'exercises/02-log-derivative.ts'),
        'export const rewardToGo = () => { for (;;); };',
      );
      await hub.begin(checking, "import { check } from './grader/check';\nawait check('2.5');");
      const loops = (): boolean => hub.processesOf(user).some((pid) => commandOf(pid).includes('main.cjs'));
      await until(loops, 60, "the learner's program that check() runs");
      expect(hub.kernelsOf(user).length).toBeGreaterThanOrEqual(3);
      const since = Date.now();
      if (how === 'DELETE') await hub.stopServer(user);
      else kill(hub.serverOf(user), how);
      await until(
        () => hub.processesOf(user).length === 0,
        30,
        `the end of ${hub.processesOf(user).map(commandOf).join(' | ')}`,
      );
      console.log(`${how}: nothing left after ${((Date.now() - since) / 1000).toFixed(1)} s`);
    });
  });

  it('leaves nothing when the hub itself is stopped', async () => {
    expect(hub.users.flatMap((user) => hub.processesOf(user)).length).toBeGreaterThan(0);
    await hub.stopHub();
    await until(() => hub.users.every((user) => hub.processesOf(user).length === 0), 30, 'the end of all servers');
  });
});
