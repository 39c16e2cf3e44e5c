import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/**
 * The queue's name in Redis: its keys begin with `bull:grading`. Each version of tests and grader (`graderHash`) has a queue of its own, so
 * that no worker takes what it must not grade: one that only gave it back would be done with a whole class in seconds, three tries each.
 */
export const queueOf = (grader: string): string => `grading-${versionOf(grader)}`;

/** For people to compare. */
export const versionOf = (grader: string): string => grader.slice(0, 12);

/** A job holds its key and nothing else: no code, no name, no secret. Redis is no place for them. */
export interface QueuedJob {
  readonly key: string;
}

/** Neither digits only nor with a colon: BullMQ reads a meaning into both. */
export const jobIdOf = (key: string): string => `s-${key}`;
export const keyOfJob = (jobId: string): string => jobId.slice(2);

/** Where Redis is and who asks, as BullMQ and ioredis both take it. */
export type RedisAddress = {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: object;
  readonly maxRetriesPerRequest: null;
  readonly retryStrategy: (times: number) => number;
};

/**
 * Reads redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE]; rediss:// for TLS.
 *
 * @throws Error that says what was expected
 */
export function readQueueUrl(text: string): RedisAddress {
  const expected =
    'expected redis://[USER:PASSWORD@]HOST[:PORT], or rediss:// for TLS, and what is special in a password encoded (%23 for #)';
  let url: URL;
  let [username, password] = ['', ''];
  try {
    url = new URL(text);
    [username, password] = [url.username, url.password].map(decodeURIComponent);
  } catch {
    throw new Error(`--queue is no address; ${expected}`);
  }
  if (!['redis:', 'rediss:'].includes(url.protocol) || !url.hostname)
    throw new Error(`--queue begins with ${url.protocol}//; ${expected}`);
  const database = url.pathname.replace(/^\//, '');
  if (database && !/^\d+$/.test(database))
    throw new Error(`--queue names the database '${database}'; expected a number`);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(database ? { db: Number(database) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    // As BullMQ asks: a job's commands wait for Redis to come back, however long it is away.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  };
}

/**
 * Looks at a Redis before anything is put there.
 *
 * @throws Error when it does not answer, or is open to a network without a password
 */
export async function requireClosedRedis(options: RedisAddress): Promise<void> {
  const where = `${options.host}:${options.port}`;
  const trouble = await ping(options);
  if (trouble) throw new Error(`Redis at ${where} ${explain(trouble)}`);
  // Asked where the network reaches it, by nobody in particular: what it says of its configuration may be kept from who asks.
  for (const host of isLoopback(options.host) ? ownAddresses() : [options.host]) {
    if (await ping({ ...options, host, username: undefined, password: undefined })) continue;
    throw new Error(
      `Redis at ${where} answers anybody without a password, and can be reached from the network (${host}). ` +
        'Give it users and passwords: deploy/queue/ has the configuration',
    );
  }
}

/** Where others reach this machine. */
export const ownAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);

/** Asks once, on a connection of its own. What goes wrong, if anything does. */
async function ping(options: RedisAddress): Promise<Error | undefined> {
  const { Redis } = await import('ioredis');
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: 5000,
  });
  let trouble: Error | undefined;
  redis.on('error', (error: Error) => (trouble ??= error));
  try {
    await redis.connect();
    await redis.ping();
    return undefined;
  } catch (error) {
    return trouble ?? (error as Error);
  } finally {
    redis.disconnect();
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function explain(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return 'does not answer: is it running?';
  if (code === 'ENOTFOUND') return 'has no address: is the host right?';
  if (/WRONGPASS|NOAUTH/.test(error.message)) return 'refuses the user or the password';
  if (code === 'ETIMEDOUT' || /ETIMEDOUT/.test(error.message))
    return 'does not answer in time: are host, port, and redis:// or rediss:// right?';
  if (code === 'EPIPE' || code === 'ECONNRESET' || /Connection is closed/.test(error.message))
    return 'ends the connection: is it a Redis, and does it let this machine in (bind, protected-mode)?';
  return `cannot be used: ${error.message}`;
}
