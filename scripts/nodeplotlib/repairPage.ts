import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The part of a NestJS application that the repairs use. */
export interface Application {
  use(handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void;
  close(): Promise<void>;
  getHttpServer(): {
    address(): { port: number };
    listen(...parts: unknown[]): unknown;
    once(event: 'listening' | 'close' | 'error', listener: (error?: unknown) => void): void;
    closeAllConnections(): void;
  };
}

/**
 * Serves nodeplotlib's page with our plotly.js beside it and without web fonts, so that it draws offline; a policy of the
 * page holds it to that. Pages of other names are refused, lest a foreign site reach the server by a name of its own.
 */
export function repairPage(app: Application): void {
  const require = createRequire(__filename);
  const plotly = require.resolve('plotly.js-dist');
  const page = readFileSync(join(dirname(require.resolve('nodeplotlib')), 'lib/server/web/index.html'), 'utf8')
    .replace(/https:\/\/cdn\.plot\.ly\/[^"]*/, 'plotly.js')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/<link rel="preconnect"[^>]*>/g, '')
    // The icons were letters of a web font; without it they would read as words.
    .replace('</head>', '<style>mat-icon { display: none !important }</style></head>');
  app.use((request, response, next) => {
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    const [path] = (request.url ?? '/').split('?');
    // All that is no file is the page: it gives itself other addresses ('/plots').
    if (/^\/(index\.html|[^.]*)$/.test(path) && !path.startsWith('/socket.io')) {
      const policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(page);
    } else if (path === '/plotly.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(plotly));
    } else next();
  });
}
