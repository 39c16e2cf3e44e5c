// The language server behind JupyterLab's editor: typescript-language-server from node_modules, with options that jupyterlab-lsp cannot
// give. JupyterLab starts it when a learner opens a file of TypeScript, and ends it with itself. jupyter_server_config.json names it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { modulesFolder, root } from '../setup/paths.mjs';

/** What the server is told at its start. */
const OPTIONS = {
  // It would look for types on the network, and keep them in the home folder.
  disableAutomaticTypingAcquisition: true,
  // One process instead of two, and at most as large as this (megabytes); it takes about 150.
  tsserver: { useSyntaxServer: 'never', path: join(modulesFolder, 'typescript', 'lib') },
  maxTsServerMemory: 1024,
};

/** The first message, `initialize`, with the options; everything else passes as it is. */
export function initialized(text) {
  const message = JSON.parse(text);
  if (message.method !== 'initialize') return text;
  const { rootUri, ...params } = message.params;
  return JSON.stringify({
    ...message,
    // A path that is not encoded (a blank in it) is no root.
    params: { ...params, rootUri: rootUri && pathToFileURL(root).href, initializationOptions: OPTIONS },
  });
}

/** Passes a stream of messages on, the first one through `change`. */
export function changeFirst(from, to, change) {
  let waiting = Buffer.alloc(0);
  const onData = (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    const head = waiting.indexOf('\r\n\r\n');
    const length = head < 0 ? undefined : Number(/content-length: *(\d+)/i.exec(waiting.subarray(0, head))?.[1]);
    if (length === undefined || waiting.length < head + 4 + length) return;
    const body = Buffer.from(change(waiting.subarray(head + 4, head + 4 + length).toString('utf8')));
    from.off('data', onData);
    to.write(`Content-Length: ${body.length}\r\n\r\n`);
    to.write(body);
    to.write(waiting.subarray(head + 4 + length));
    from.pipe(to);
  };
  from.on('data', onData);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = join(modulesFolder, 'typescript-language-server', 'lib', 'cli.mjs');
  const server = spawn(process.execPath, [program, '--stdio'], { cwd: root, stdio: ['pipe', 'inherit', 'inherit'] });
  changeFirst(process.stdin, server.stdin, initialized);
  process.stdin.on('end', () => server.stdin.end());
  server.stdin.on('error', () => {});
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  server.on('exit', (code) => process.exit(code ?? 1));
}
