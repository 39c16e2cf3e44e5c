import { createServer, type AddressInfo, type Server } from 'node:net';

/** Services of this machine that no submission may reach: one on the network, one at a path. */
export async function listeners(
  path: string,
): Promise<{ readonly port: number; connections(): number; close(): void }> {
  let connections = 0;
  const make = (): Server =>
    createServer((socket) => {
      connections++;
      socket.on('error', () => {});
      socket.end();
    });
  const [network, local] = [make(), make()];
  await Promise.all([listen(network, 0, '127.0.0.1'), listen(local, path)]);
  return {
    port: (network.address() as AddressInfo).port,
    connections: () => connections,
    close: () => [network, local].forEach((server) => server.close()),
  };
}

const listen = (server: Server, ...where: [string] | [number, string]): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    if (typeof where[0] === 'string') server.listen(where[0], resolve);
    else server.listen(where[0], where[1], resolve);
  });
