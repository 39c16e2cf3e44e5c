import { createServer } from 'node:net';
import { SetupFailure } from '../setup/failure.mjs';

const FIRST = 8888;
const TRIES = 50;

/** The port that the user named, in any of the ways that Jupyter knows; undefined if none. */
export function namedPort(args, env = process.env) {
  let text = env.JUPYTER_PORT || undefined;
  args.forEach((arg, index) => {
    const [, , inline] = /^--(port|ServerApp\.port)(?:=(.*))?$/.exec(arg) ?? [];
    if (/^--(port|ServerApp\.port)(=|$)/.test(arg)) text = inline ?? args[index + 1] ?? '';
  });
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SetupFailure(
      'Starting JupyterLab',
      `"${text}" is no port`,
      'Name a whole number up to 65535, e.g. npm start -- --port 8899',
      { code: 2 },
    );
  }
  return port;
}

/** A port is free if a server can listen on it at every address that `localhost` may mean. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1']) if (!(await canListen(port, host))) return false;
  return true;
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The arguments that settle the port: the user's own, which must be free, or the first free one from 8888 on. */
export async function portArguments(args, { env = process.env, say = console.log, first = FIRST } = {}) {
  const named = namedPort(args, env);
  if (named === 0) return [];
  if (named !== undefined) {
    if (await isFree(named)) return ['--ServerApp.port_retries=0'];
    throw new SetupFailure(
      'Starting JupyterLab',
      `port ${named} is taken by another program`,
      'Name another port (npm start -- --port 8899), or none: then a free one is found.',
    );
  }
  for (let port = first; port < first + TRIES; port++) {
    if (!(await isFree(port))) continue;
    if (port !== first) say(`  Port ${first} is taken (another JupyterLab?); using ${port}.`);
    return [`--port=${port}`, '--ServerApp.port_retries=0'];
  }
  throw new SetupFailure(
    'Starting JupyterLab',
    `ports ${first} to ${first + TRIES - 1} are all taken`,
    'Name a free port: npm start -- --port 9900',
  );
}
