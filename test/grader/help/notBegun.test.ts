import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueIn } from '../../../grader/help/catalogue';
import { notBegun } from '../../../grader/help/notBegun';
import { unwrittenAt } from '../../../grader/help/unwritten';
import { pointsOf } from '../../../grader/judge/exercise';
import { exercises } from '../../../grader/judge/exercises';
import { root } from '../../../scripts/setup/paths.mjs';
import { stubPairs } from '../../../scripts/stubs/pairs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'begun-'));
const put = (file: string, text: string): void => writeFileSync(join(folder, 'exercises', file), text);
const said = (id: string): string | undefined => notBegun(id, root, folder)?.['text/plain'] as string | undefined;
beforeAll(() => mkdirSync(join(folder, 'exercises')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an exercise that nobody has begun', () => {
  it('is told by its stub, and not by its solution', () => {
    for (const { name, stub } of stubPairs(root)) put(name, stub);
    for (const { id, exports } of exercises) expect(said(id), id).toContain(`${exports[0]} (line `);
    for (const { name } of stubPairs(root)) put(name, readFileSync(join(root, 'solutions', name), 'utf8'));
    for (const { id } of exercises) expect(said(id), id).toBeUndefined();
  });

  it('comes with its place, minutes, points and hint', () => {
    for (const { name, stub } of stubPairs(root)) put(name, stub);
    const stub = readFileSync(join(folder, 'exercises', '02-log-derivative.ts'), 'utf8').split('\n');
    const line = stub.findIndex((text) => text.startsWith('export function rewardToGo')) + 1;
    expect(said('2.5')).toBe(
      [
        'You have not begun 2.5, Reward-to-go.',
        '  file      exercises/02-log-derivative.ts',
        `  function  rewardToGo (line ${line})`,
        '  takes     about 8 minutes',
        '  worth     2 points',
        '  hint      What does the last step get? And the one before it?',
        'Write it there, save the file (Ctrl-S or ⌘S), and run this cell again.',
      ].join('\n'),
    );
  });

  it('is answered within milliseconds', () => {
    said('2.5');
    const began = process.cpuUsage();
    for (let k = 0; k < 10; k++) said('2.5');
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 10).toBeLessThan(5_000);
  });

  it('is nobody’s business where the file is missing, or the exercise unknown', () => {
    rmSync(join(folder, 'exercises', '02-log-derivative.ts'));
    expect(said('2.5')).toBeUndefined();
    expect(said('9.9')).toBeUndefined();
  });
});

describe('a stub is untouched', () => {
  const body = `throw new Error('not implemented');`;
  it.each([
    `export function f(x: number): number {\n  ${body}\n}\n`,
    `export function f(\n  x: { a: number },\n): { b: number } {\n  ${body}\n}\n`,
    `export async function f(x: number): Promise<number> {\n  ${body}\n}\n`,
    `export function* f(): Generator<number> {\n  ${body}\n}\n`,
    `export function f(x: number)\r\n{\r\n  throw new Error("not implemented")\r\n}\r\n`,
  ])('%j', (text) => expect(unwrittenAt(`// first\n${text}`, 'f')).toBe(2));

  it.each([
    `export function f(x: number): number {\n  const y = x;\n  ${body}\n}\n`,
    `export function f(x: number): number {\n  return x;\n}\nexport function g(x: number) {\n  ${body}\n}\n`,
    `/*\nexport function f(x: number) {\n  ${body}\n}\n*/\nexport const f = (x: number) => x;\n`,
    `export function fg(x: number): number {\n  ${body}\n}\n`,
    ``,
  ])('no longer: %j', (text) => expect(unwrittenAt(text, 'f')).toBeUndefined());
});

it('the catalogue says what the exercises say (npm run stubs)', () => {
  expect(catalogueIn(root)).toEqual(
    exercises.map((exercise) => ({
      id: exercise.id,
      file: exercise.file,
      exports: exercise.exports,
      title: exercise.title,
      minutes: exercise.minutes,
      points: pointsOf(exercise),
      hint: exercise.hints[0],
    })),
  );
});
