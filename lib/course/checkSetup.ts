import { accessSync, constants, existsSync } from 'node:fs';
import { currentBackend, ready } from '../engine/tensorflow';
import { makeNetwork } from '../engine/makeNetwork';
import { makeRng } from '../engine/rng';

/** One part of the set-up: what was found, whether it will do, and what to do if not. */
export interface SetupCheck {
  readonly part: string;
  readonly found: string;
  readonly ok: boolean;
  /** What to do; empty where nothing needs doing. */
  readonly todo: string;
}

/**
 * Looks at what the course stands on: Node.js, TensorFlow.js and what it computes with, the vector engine, and whether files can
 * be saved. Nothing is changed.
 *
 * @returns one row a part; `ok` is false only where a notebook would suffer
 *
 * @example
 * import { checkSetup } from './lib/index';
 * const checks = await checkSetup();
 * checks.map((check) => check.part); // → ['Node.js', 'TensorFlow.js', 'vector engine', 'work folder']
 */
export async function checkSetup(): Promise<SetupCheck[]> {
  return [checkNode(), await checkTensorFlow(), checkVectors(), checkFolder()];
}

function checkNode(): SetupCheck {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  return {
    part: 'Node.js',
    found: process.versions.node,
    ok,
    todo: ok ? '' : 'Install Node.js 20.19 or later (22, 24 and 26 are tested), then run npm start again.',
  };
}

async function checkTensorFlow(): Promise<SetupCheck> {
  const part = 'TensorFlow.js';
  try {
    await ready();
  } catch (error) {
    return {
      part,
      found: (error as Error).message,
      ok: false,
      todo: 'Run npm run setup in a terminal; it says what it needs.',
    };
  }
  const { name, passedOver } = currentBackend();
  const native = name === 'tensorflow';
  return {
    part,
    found: native ? 'the native library' : `the ${name} backend (${passedOver.join('; ')})`,
    ok: true,
    todo: native ? '' : 'Everything works, a little slower. With a C++ compiler, npm run setup builds the native part.',
  };
}

function checkVectors(): SetupCheck {
  const { engine } = makeNetwork({ sizes: [1, 1], rng: makeRng(0) });
  const ok = engine === 'simd';
  return {
    part: 'vector engine',
    found: ok ? 'WebAssembly with 128-bit vectors' : 'plain JavaScript',
    ok: true,
    todo: ok
      ? ''
      : 'Everything works, but experiments over many seeds take some ten times as long. A newer Node.js has vectors.',
  };
}

function checkFolder(): SetupCheck {
  const part = 'work folder';
  try {
    accessSync('.', constants.W_OK);
    const complete = existsSync('notebooks') && existsSync('exercises');
    return {
      part,
      found: process.cwd(),
      ok: complete,
      todo: complete ? '' : 'Open the notebooks through npm start, so that notebooks/ and exercises/ are found.',
    };
  } catch {
    return {
      part,
      found: `${process.cwd()} (read-only)`,
      ok: false,
      todo: 'Copy the course to a folder of your own, and start it there.',
    };
  }
}
