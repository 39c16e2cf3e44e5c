import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { explain } from '../../scripts/setup/explain.mjs';
import { describeFailure, SetupFailure } from '../../scripts/setup/failure.mjs';
import { requireSpace } from '../../scripts/setup/freeSpace.mjs';
import { requireNode } from '../../scripts/setup/requireNode.mjs';

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '26.10.0'])('accepts %s', (version) => {
    const warn = vi.fn();
    requireNode(version, warn);
    expect(warn).not.toHaveBeenCalled();
  });
  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0'])('refuses %s, with what to do', (version) => {
    expect(() => requireNode(version)).toThrow(`Node.js ${version} cannot run the course`);
  });
  it.each(['23.1.0', '25.0.0', '27.0.0'])('warns of %s, which was not tested', (version) => {
    const warn = vi.fn();
    requireNode(version, warn);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('requireSpace', () => {
  const disk = (megabytes: number) => () => ({ bavail: megabytes, bsize: 1e6 }) as never;
  it('is content with enough, and with anything when nothing is missing', () => {
    requireSpace(['packages', 'python', 'tensorflow'], '/', disk(4000));
    requireSpace([], '/', disk(1));
  });
  it('says how much is needed where, and how much is free', () => {
    expect(() => requireSpace(['python'], '/clone', disk(100))).toThrow(/about \d+ MB in \/clone, and 100 MB are free/);
  });
  it('counts what an interrupted set-up left', () => {
    const folder = mkdtempSync(join(tmpdir(), 'space-'));
    mkdirSync(join(folder, '.venv', 'lib'), { recursive: true });
    writeFileSync(join(folder, '.venv', 'lib', 'half'), '');
    truncateSync(join(folder, '.venv', 'lib', 'half'), 400e6); // a hole: nothing is written
    requireSpace(['python'], folder, disk(100));
    expect(() => requireSpace(['packages'], folder, disk(100))).toThrow('about 900 MB');
    rmSync(folder, { recursive: true });
  });
});

describe('a disk that fills up in the middle', () => {
  it('is told as such, whoever was writing', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(describeFailure(error)).toMatch(/^Failed: .*\n +Because: no space left on the disk\n +To do: +Free/);
    expect(describeFailure(new Error('other'))).toContain('did not foresee');
  });
});

describe('explain', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error ENOSPC: no space left on device, write', 'no space left on the disk'],
    [
      'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
      'no space left on the disk',
    ],
    ['npm error code ENOTFOUND\nnpm error network request to https://r/x failed', 'the registry is out of reach'],
    ['npm error code EAI_AGAIN', 'the registry is out of reach'],
    [
      'NewConnectionError: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution',
      'the registry is out of reach',
    ],
    [
      "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
      "the connection's certificate is not trusted",
    ],
    [
      'npm error code UNABLE_TO_VERIFY_LEAF_SIGNATURE\nnpm error unable to verify the first certificate',
      "the connection's certificate",
    ],
    ["npm error EACCES: permission denied, mkdir '/x'", 'a folder cannot be written to'],
    ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE', 'not the one that is pinned'],
  ])('tells from %j why', (output, why) => {
    expect(explain(output, 'the registry', 'log')[0]).toContain(why);
  });

  it('shows the end of what it does not know, and where the rest is', () => {
    expect(explain('a\nsomething odd', 'the registry', 'the.log')).toEqual([
      'a\nsomething odd',
      expect.stringContaining('the.log'),
    ]);
  });
});

describe('describeFailure', () => {
  it('says what failed, why, and what to do', () => {
    const text = describeFailure(new SetupFailure('Doing it', 'it broke', 'Mend it.'));
    expect(text.split('\n').map((line: string) => line.trim())).toEqual([
      'Failed:  Doing it',
      'Because: it broke',
      'To do:   Mend it.',
    ]);
  });
  it('shows the stack of what nobody foresaw', () => {
    expect(describeFailure(new TypeError('oh'))).toContain('TypeError: oh\n');
  });
});
