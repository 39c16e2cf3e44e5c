import { createWriteStream, mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Downloads a file, or throws with one line that says why not. A closed host may refuse, not resolve, or take the connection and
 * stay silent: `answer` and `stall` (ms) bound the waiting for the first and for every further byte. The file appears only when whole.
 */
export async function download(url, file, { answer = 8_000, stall = 20_000 } = {}) {
  const abort = new AbortController();
  let timer;
  const within = (ms, what) => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error(what)), ms);
  };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.part`;
  try {
    within(answer, `no answer within ${answer / 1000} s`);
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    const announced = Number(response.headers.get('content-length') ?? NaN);
    let received = 0;
    const watch = async function* (chunks) {
      for await (const chunk of chunks) {
        within(stall, `no data for ${stall / 1000} s`);
        received += chunk.length;
        yield chunk;
      }
    };
    within(stall, `no data for ${stall / 1000} s`);
    await pipeline(response.body, watch, createWriteStream(draft), { signal: abort.signal });
    if (!Number.isNaN(announced) && received !== announced)
      throw new Error(`it ended after ${received} of ${announced} bytes`);
    await rename(draft, file);
  } catch (error) {
    const reason = abort.signal.aborted ? abort.signal.reason : error;
    throw new Error(`${url}: ${reason.cause?.code ?? reason.cause?.message ?? reason.message}`, { cause: error });
  } finally {
    clearTimeout(timer);
    await rm(draft, { force: true });
  }
}
