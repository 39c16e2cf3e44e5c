import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { changeFirst, initialized } from '../../scripts/start/languageServer.mjs';

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

it('the language server is told to stay off the network, and where the course is', () => {
  const told = JSON.parse(
    initialized(JSON.stringify({ id: 0, method: 'initialize', params: { rootUri: 'file:///a b', capabilities: {} } })),
  );
  expect(told.params).toMatchObject({
    rootUri: pathToFileURL(root).href,
    capabilities: {},
    initializationOptions: { disableAutomaticTypingAcquisition: true, tsserver: { useSyntaxServer: 'never' } },
  });
});

it('only the first message is changed, however the stream is cut', async () => {
  const sent = Buffer.from(framed('é first') + framed('second') + framed('third'));
  for (const size of [1, 7, sent.length]) {
    const [from, to] = [new PassThrough(), new PassThrough()];
    const got = text(to);
    changeFirst(from, to, (body: string) => body.toUpperCase());
    for (let at = 0; at < sent.length; at += size) from.write(sent.subarray(at, at + size));
    from.end();
    expect(await got).toBe(framed('É FIRST') + framed('second') + framed('third'));
  }
});
