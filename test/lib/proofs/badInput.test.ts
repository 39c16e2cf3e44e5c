import { describe, expect, it } from 'vitest';
import { because, checkProof, given, toHtml, type Proof, type Value } from '../../../lib/proofs/index';
import { corridorOptimum } from '../../../solutions/01-paradigms';
import { freeBaseline } from '../../../solutions/02-log-derivative';

const withLine3 =
  (is: () => unknown): Proof<'2.2'> =>
  (w) =>
    freeBaseline(w).map((line, i) => (i === 2 ? because('log trick', is as () => Value) : line));
const check = (is: () => unknown) => checkProof('2.2', { proof: withLine3(is) });

describe('a line without a value', () => {
  it.each([
    ['NaN', () => NaN, 'is NaN'],
    ['undefined', () => undefined, 'is undefined, expected a number'],
    ['a text', () => '3', 'is 3, expected a number'],
    ['infinite', () => 1 / 0, 'is Infinity'],
    ['a vector with a hole', () => [1, NaN], 'has a component [1] that is NaN'],
  ])('%s is named at its line', async (_, is, says) => {
    const report = await check(is);
    expect(report).toMatchObject({ kind: 'badLine', at: { chain: 'proof', line: 3 } });
    expect(String(report)).toContain(says);
  });

  it('a lemma that is NaN from its first line on is named there', async () => {
    const report = await checkProof('1.1', {
      proof: (w) => ({ no: [given(() => NaN), because('algebra', () => NaN)], ...corridorOptimum(w) }),
    });
    expect(report).toMatchObject({ kind: 'badLine', at: { chain: 'no', line: 1 } });
  });

  it('an exception is named with its message', async () => {
    const report = await check(() => {
      throw new Error('no such state');
    });
    expect(report).toMatchObject({ kind: 'badLine', at: { line: 3 } });
    expect(String(report)).toContain('throws "no such state"');
  });

  it('a list where a number is due is told by its length', async () => {
    const report = await check(() => [0, 0]);
    expect(report).toMatchObject({ kind: 'wrongLine', at: { line: 3 } });
    expect(String(report)).toContain('Line 3 is a list of 2, and what stands before it is one number.');
  });
});

describe('a proof that is no proof', () => {
  const proof = (returned: unknown) => checkProof('2.2', { proof: (() => returned) as unknown as Proof<'2.2'> });

  it.each([
    ['nothing', undefined, 'badLine'],
    ['an empty list', [], 'badLine'],
    ['a list of numbers', [1, 2], 'badLine'],
    ['a first line with a reason', [because('algebra', () => 0)], 'badLine'],
    ['chains of other names', { other: [given(() => 0), because('algebra', () => 0)] }, 'notReached'],
    ['only what is given', [given(() => 0)], 'notImplemented'],
  ])('%s', async (_, returned, kind) => {
    expect((await proof(returned)).kind).toBe(kind);
  });

  it('an unknown reason lists the known ones', async () => {
    const report = await proof([given(() => 0), because('magic', () => 0)]);
    expect(String(report)).toContain(
      "'magic' is none of this proof's reasons. They are: 'definition', 'algebra', 'log",
    );
  });

  it('a misspelt reason is told from an unknown one', async () => {
    const report = await proof([given(() => 0), because('log trik', () => 0)]);
    expect(String(report)).toContain("Did you mean 'log trick'?");
  });

  it('a step outside the trajectory is told as such', async () => {
    const report = await checkProof('2.1', {
      proof: ({ E, R, grad, steps, logPi }) => [
        given(() => grad(() => E((tau) => R(tau)))),
        because('definition', () => E((tau) => steps(tau, (t) => logPi(tau, t + 1)))),
      ],
    });
    expect(String(report)).toContain('logPi(tau, t): this t is outside the trajectory, whose steps are 0 … tau.T − 1');
  });

  it('a chain that is not begun is told after the faults of those before it, and without numbers', async () => {
    const half = (J: 'whole' | 'leaping') =>
      checkProof('1.1', {
        proof: (w) => {
          const whole = corridorOptimum(w);
          const leap = [given(() => w.V(0)), because('algebra', () => -(4 - 2 * w.p) / (w.p * (1 - w.p)))];
          const lines = {
            ...whole,
            best: [given(() => w.grad(() => w.V(0)))],
            ...(J === 'leaping' ? { J: leap } : {}),
          };
          return lines as unknown as ReturnType<Proof<'1.1'>>;
        },
      });
    expect(await half('leaping')).toMatchObject({ kind: 'leap', at: { chain: 'J', line: 2 } });
    const report = await half('whole');
    expect(report).toMatchObject({ kind: 'notReached', at: { chain: 'best', line: 0 } });
    expect(String(report)).toContain('It is to show dV(0)/dp = 0 at p = 2 − √2: write its next line.');
    expect(String(report)).not.toContain('Smallest example');
  });

  it('a missing chain is named with what it is to show', async () => {
    const missing = await checkProof('1.1', {
      proof: (w) => {
        const { best: _, ...rest } = corridorOptimum(w);
        return rest as unknown as ReturnType<Proof<'1.1'>>;
      },
    });
    expect(String(missing)).toContain('The chain "best" is missing: it is to show dV(0)/dp = 0 at p = 2 − √2.');
  });

  it('p = 2 + √2 is no probability', async () => {
    const report = await checkProof('1.1', {
      proof: (w) => {
        const chains = corridorOptimum(w);
        const best = chains.best.map((line) =>
          line.relation === 'solves' ? { ...line, is: () => 2 + Math.sqrt(2) } : line,
        );
        return { ...chains, best };
      },
    });
    expect(String(report)).toContain('is not a probability: p lies between 0 and 1');
  });
});

describe('bad arguments', () => {
  it('an unknown proof lists the known ones', async () => {
    await expect(checkProof('9.9' as '2.1')).rejects.toThrow('there is no proof "9.9"; the proofs are 1.1, 1.2');
    await expect(checkProof('toString' as '2.1')).rejects.toThrow(RangeError);
  });

  it('a seed or a time limit that is none is refused at the door', async () => {
    await expect(checkProof('2.2', { proof: freeBaseline, seed: 0.5 })).rejects.toThrow('the seed is 0.5');
    await expect(checkProof('2.2', { timeLimit: 0 })).rejects.toThrow('the time limit is 0');
    await expect(checkProof('2.2', { proof: 3 as never })).rejects.toThrow('the proof is number');
  });
});

describe('how a report reads', () => {
  it('prints as text, and hides its functions from JSON', async () => {
    const report = await checkProof('2.2', { proof: freeBaseline });
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ kind: 'right', id: '2.2', examples: 24 });
    expect(`${report}`).toMatch(/^Proof 2\.2, a baseline costs nothing: every line follows\./);
  });

  it('as HTML it escapes what a learner wrote, and has no script', async () => {
    const report = await check(() => {
      throw new Error('<script>alert(1)</script>');
    });
    expect(toHtml(report)).toContain('&lt;script&gt;');
    expect(toHtml(report)).not.toContain('<script');
  });
});
