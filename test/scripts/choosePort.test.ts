import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFree, namedPort, portArguments } from '../../scripts/start/choosePort.mjs';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

function take(host = '127.0.0.1', port = 0): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}

describe('the port', () => {
  it('is the one that the user named, in every way that Jupyter knows', () => {
    expect(namedPort(['--no-browser', '--port', '8899'], {})).toBe(8899);
    expect(namedPort(['--port=8899'], {})).toBe(8899);
    expect(namedPort(['--ServerApp.port=8899'], {})).toBe(8899);
    expect(namedPort([], { JUPYTER_PORT: '8899' })).toBe(8899);
    expect(namedPort(['--port=1', '--port=2'], { JUPYTER_PORT: '3' })).toBe(2);
    expect(namedPort(['--port-retries=3'], {})).toBeUndefined();
  });

  it.each([['--port', 'many'], ['--port=70000'], ['--port=-1'], ['--port']])(
    'is refused with exit code 2: %s %s',
    (...args) => {
      expect(() => namedPort(args, {})).toThrow(expect.objectContaining({ code: 2 }));
    },
  );

  it('that was named and is free is used, and no other', async () => {
    const port = await take();
    servers.pop()!.close();
    await expect(portArguments([`--port=${port}`], { env: {} })).resolves.toEqual(['--ServerApp.port_retries=0']);
  });

  it('that was named and is taken is an error', async () => {
    const port = await take();
    await expect(portArguments([`--port=${port}`], { env: {} })).rejects.toThrow(`port ${port} is taken`);
  });

  it('that nobody named moves on to a free one, and says so', async () => {
    const first = await take();
    const say = vi.fn();
    const [argument] = await portArguments([], { env: {}, say, first });
    const port = Number(/^--port=(\d+)$/.exec(argument)![1]);
    expect(port).toBeGreaterThan(first);
    expect(await isFree(port)).toBe(true);
    expect(say).toHaveBeenCalledWith(expect.stringContaining(`Port ${first} is taken`));
  });

  it('may be left to the system', async () => {
    await expect(portArguments(['--port=0'], { env: {} })).resolves.toEqual([]);
  });
});
