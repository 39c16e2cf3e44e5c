import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, noNativeTensorflow, root, skipReason } from '../support/requireAll';

const reason = noNativeTensorflow ?? skipReason(process.platform !== 'linux', 'only tried on Linux');

describe.skipIf(reason)(
  named("a new clone whose official download host is open (played here, with this machine's own files)", reason),
  () => {
    // In the clone's own folder: on the same disk files can be linked.
    const folder = join(root, '.course', 'official way');
    const clone = join(folder, 'the clone');
    let server: Server;
    let base = '';

    beforeAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      const native = join(root, '.course', 'tensorflow', 'native');
      const pack = (file: string, from: string, what: string): void => {
        mkdirSync(join(folder, 'host', file, '..'), { recursive: true });
        const { status, stderr } = spawnSync('tar', [
          '-I',
          'gzip -1',
          '-cf',
          join(folder, 'host', file),
          '-C',
          join(native, from),
          what,
        ]);
        expect(String(stderr)).toBe('');
        expect(status).toBe(0);
      };
      pack('tf-builds/pre-built-binary/napi-v8/4.22.0/CPU-linux-4.22.0.tar.gz', 'lib', 'napi-v8');
      pack('tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz', 'deps', 'lib');
      server = createServer((request, response) => {
        const file = join(folder, 'host', request.url!);
        if (!existsSync(file)) return void response.writeHead(404).end();
        response.writeHead(200, { 'content-length': statSync(file).size });
        createReadStream(file).pipe(response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect(spawnSync('git', ['clone', '--quiet', root, clone]).status).toBe(0);
    }, 180_000);

    afterAll(() => {
      server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Set-up of the clone; without a compiler, so that only the official way leads to TensorFlow. */
    function setUp(): ChildProcess {
      const env = { ...process.env, TFJS_NODE_CDN_STORAGE: base, CXX: '/nowhere/c++' };
      return spawn(process.execPath, ['scripts/setup.mjs'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
    }

    async function output(child: ChildProcess): Promise<string> {
      let text = '';
      child.stdout!.on('data', (chunk) => (text += chunk));
      child.stderr!.on('data', (chunk) => (text += chunk));
      const [code] = await once(child, 'close');
      expect([code, text]).toEqual([0, expect.stringContaining('Everything is set up.')]);
      return text;
    }

    it('takes up where it was killed, and computes with what it downloaded', { timeout: 600_000 }, async () => {
      const killed = setUp();
      const done = join(clone, '.venv', 'pyvenv.cfg');
      while (!existsSync(done) && killed.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 100));
      killed.kill('SIGKILL');
      await once(killed, 'close');

      const text = await output(setUp());
      expect(text).toContain("TensorFlow's native library: the official prebuilt files");
      const stamp = JSON.parse(readFileSync(join(clone, '.course', 'tensorflow', 'done.json'), 'utf8'));
      expect(stamp).toMatchObject({ backend: 'tensorflow', why: 'the official prebuilt files', compiler: false });
      expect(readdirSync(join(clone, '.course', 'tensorflow')).sort()).toEqual(['done.json', 'native']);

      expect(await output(setUp())).toBe('Everything is set up.\n');
    });

    it(
      'links the library again after npm has emptied node_modules, without a download',
      { timeout: 300_000 },
      async () => {
        server.close();
        rmSync(join(clone, 'node_modules', '@tensorflow', 'tfjs-node', 'lib'), { recursive: true });
        const text = await output(setUp());
        expect(text).toContain('the official prebuilt files');
        expect(existsSync(join(clone, 'node_modules/@tensorflow/tfjs-node/lib/napi-v8/tfjs_binding.node'))).toBe(true);
      },
    );
  },
);
