import { createRequire } from 'node:module';
import { repairGateway } from './repairGateway';
import { repairPage } from './repairPage';
import type { Application } from './repairPage';

/** A running nodeplotlib. */
export interface PlotServer {
  readonly address: string;
  /** Resolves when it has ended: true if a browser had come. */
  readonly ended: Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Starts nodeplotlib 1.1.2 with one figure, repaired from outside (it is pinned): its page loads plotly.js and fonts from
 * the network, it listens on every interface, it logs as a NestJS server does, and it opens the browser itself.
 */
export async function startNodeplotlib(data: unknown, layout: unknown, patience: number): Promise<PlotServer> {
  const require = createRequire(__filename);
  const inside = createRequire(require.resolve('nodeplotlib'));
  const { NestFactory } = inside('@nestjs/core') as {
    NestFactory: { create(module: unknown, options?: object): Promise<Application> };
  };
  let visited = false;
  const silent = silence();
  const config = { responsive: true, displaylogo: false };
  repairGateway(inside, { data, layout, config }, () => (visited = true));
  const create = NestFactory.create.bind(NestFactory);
  const started = new Promise<Application>((resolve, reject) => {
    NestFactory.create = async (module) => {
      const app = await create(module, { logger: false, abortOnError: false });
      repairPage(app);
      // Of the application itself `listen` cannot be replaced: NestJS hands out a proxy that would call the new one again.
      const server = app.getHttpServer();
      const listen = server.listen.bind(server);
      server.listen = (port, ...rest) => listen(port, '127.0.0.1', ...rest);
      server.once('listening', () => resolve(app));
      server.once('error', reject);
      return app;
    };
  });
  // With a port in the environment (0: any that is free) it does not open a browser, which it would do with a shell.
  process.env.NODEPLOTLIB_PORT = '0';
  const { plot } = require('nodeplotlib') as { plot(data: unknown, layout: unknown, config?: unknown): void };
  // Its types are those of plotly.js 1.54; ours are of 4.1, so the figure goes in untyped.
  plot(data, layout, config);
  delete process.env.NODEPLOTLIB_PORT;
  const app = await started;
  NestFactory.create = create;
  const server = app.getHttpServer();
  const close = async (): Promise<void> => {
    await app.close();
    server.closeAllConnections();
  };
  const timer = setTimeout(() => !visited && void close(), patience * 1000);
  const ended = new Promise<boolean>((resolve) => {
    server.once('close', () => {
      clearTimeout(timer);
      silent.end();
      resolve(visited);
    });
  });
  return { address: `http://127.0.0.1:${server.address().port}`, ended, close };
}

/** Keeps nodeplotlib's own lines off the terminal; all others go through. */
function silence(): { end(): void } {
  const log = console.log;
  console.log = (...parts: unknown[]) => {
    if (!String(parts[0]).startsWith('[Nodeplotlib]')) log(...parts);
  };
  return { end: () => void (console.log = log) };
}
