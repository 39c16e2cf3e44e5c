import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { crc32 as zlibCrc32, createInflateRaw } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Unpacks the files of a zip archive for which `wanted(name)` holds: of the 15,632 files in TensorFlow's wheel 68 are
 * needed. Node has no zip reader of its own. Sizes are checked, and CRCs where this Node can compute them.
 */
export async function unzip(archive, target, wanted) {
  const entries = (await readDirectory(archive)).filter(({ name }) => wanted(name) && !name.endsWith('/'));
  await Promise.all(entries.map((entry) => extract(archive, entry, join(target, entry.name))));
  return entries.map(({ name }) => name);
}

async function readDirectory(archive) {
  const file = await open(archive);
  try {
    const { size } = await file.stat();
    const read = async (position, length) => (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
    const tail = await read(Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || tail.readUInt32LE(end) !== END) throw new Error(`${archive} is not a whole zip archive`);
    const directory = await read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries = [];
    for (let at = 0; at < directory.length;) {
      if (directory.readUInt32LE(at) !== ENTRY) throw new Error(`${archive} has a damaged directory`);
      const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
      const local = directory.readUInt32LE(at + 42);
      const header = await read(local, 30);
      entries.push({
        name: directory.toString('utf8', at + 46, at + 46 + name),
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        packed: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        start: local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28),
      });
      at += 46 + name + extra + comment;
    }
    return entries;
  } finally {
    await file.close();
  }
}

async function extract(archive, { name, method, crc, packed, size, start }, target) {
  if (name.split('/').includes('..')) throw new Error(`${archive} holds the unsafe name ${name}`);
  mkdirSync(dirname(target), { recursive: true });
  let length = 0;
  let sum = 0;
  const check = async function* (chunks) {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (zlibCrc32) sum = zlibCrc32(chunk, sum);
      yield chunk;
    }
  };
  const source = packed
    ? createReadStream(archive, { start, end: start + packed - 1, highWaterMark: 1 << 20 })
    : PassThrough.from([]);
  const inflate = method === 8 ? createInflateRaw({ chunkSize: 1 << 20 }) : new PassThrough();
  await pipeline(source, inflate, check, createWriteStream(target));
  if (length !== size || (zlibCrc32 && sum !== crc)) throw new Error(`${name} in ${archive} is damaged`);
}
