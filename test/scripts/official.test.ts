import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download } from '../../scripts/setup/download.mjs';
import { fetchOfficial, officialAddresses } from '../../scripts/setup/tensorflowOfficial.mjs';

let folder = '';
let server: Server | undefined;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'the host '))));
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

/** Plays the download host; resolves to its address. */
async function host(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror`;
}

/** An archive as the host has it, of files with the given contents. */
function archive(files: Record<string, string>): Buffer {
  const source = mkdtempSync(join(folder, 'archive-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(source, name, '..'), { recursive: true });
    writeFileSync(join(source, name), text);
  }
  return spawnSync('tar', ['-czf', '-', '-C', source, '.']).stdout;
}

const limits = { answer: 300, stall: 300 };

describe.skipIf(process.platform === 'win32')('the official prebuilt files', () => {
  const addon = () => archive({ 'napi-v8/tfjs_binding.node': 'the addon' });
  const library = () => archive({ 'lib/libtensorflow.so.2': 'the library', 'include/c_api.h': 'a header' });

  it('come from where TFJS_NODE_CDN_STORAGE points, and lie as tfjs-node expects', async () => {
    const asked: string[] = [];
    const base = await host((request, response) => {
      asked.push(request.url!);
      response.end(request.url!.includes('pre-built-binary') ? addon() : library());
    });
    const target = join(folder, 'native');
    await fetchOfficial(target, { env: { TFJS_NODE_CDN_STORAGE: base }, limits });
    expect(readFileSync(join(target, 'lib/napi-v8/tfjs_binding.node'), 'utf8')).toBe('the addon');
    expect(readFileSync(join(target, 'deps/lib/libtensorflow.so.2'), 'utf8')).toBe('the library');
    expect(readdirSync(target).sort()).toEqual(['deps', 'lib']);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^\/mirror\/tf-builds\/pre-built-binary\/napi-v8\/4\.22\.0\/CPU-\w+-4\.22\.0\.tar\.gz$/);
    expect(asked[1]).toMatch(/^\/mirror\/\S*libtensorflow\S*\.tar\.gz$/);
  });

  it('are asked of the official host unless a mirror is named', () => {
    expect(officialAddresses({}, 'linux', 'x64')!.library).toMatch(
      /^https:\/\/storage\.googleapis\.com\/.*-2\.9\.1\.tar\.gz$/,
    );
    expect(officialAddresses({}, 'linux', 'riscv64')).toBeUndefined();
  });

  it.each<[string, RequestListener, RegExp]>([
    ['refuses', (_request, response) => void response.writeHead(404).end('none'), /HTTP status 404/],
    [
      'breaks off',
      (_request, response) =>
        void response.writeHead(200, { 'content-length': 9999 }).write('x', () => response.destroy()),
      /./,
    ],
    ['is silent', () => {}, /no answer within 0.3 s/],
    [
      'falls silent',
      (_request, response) => void response.writeHead(200, { 'content-length': 9999 }).write('x'),
      /no data for 0.3 s/,
    ],
    [
      'sends something else',
      (_request, response) => void response.end('<html>Please log in</html>'),
      /cannot be unpacked/,
    ],
    ['sends half an archive', (_request, response) => void response.end(addon().subarray(0, 60)), /cannot be unpacked/],
    [
      'sends an archive without the addon',
      (_request, response) => void response.end(archive({ 'a/b': 'c' })),
      /no tfjs_binding.node/,
    ],
  ])('are given up with the reason when the host %s', async (_name, answer, reason) => {
    const base = await host(answer);
    await expect(
      fetchOfficial(join(folder, 'native'), { env: { TFJS_NODE_CDN_STORAGE: base }, limits }),
    ).rejects.toThrow(reason);
  });
});

describe('download', () => {
  it('leaves nothing behind when it fails', async () => {
    const base = await host(
      (_request, response) =>
        void response.writeHead(200, { 'content-length': 99 }).write('x', () => response.destroy()),
    );
    await expect(download(base, join(folder, 'file'), limits)).rejects.toThrow(base);
    expect(existsSync(join(folder, 'file'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('names the reason when nobody listens', async () => {
    await expect(download('http://127.0.0.1:9', join(folder, 'file'), limits)).rejects.toThrow(/ECONNREFUSED|bad port/);
  });
});
