import { describe, expect, it } from 'vitest';
import { ready, repairEngine } from '../../../lib/tensorflow';

/** What ■ does to a synchronous loop: it leaves from the middle of an operation, and nothing is put back. */
async function interruptedEngine() {
  const tf = await ready();
  const engine = tf.engine() as unknown as {
    startScope(name: string): void;
    state: { gradientDepth: number; kernelDepth: number; activeTape: unknown; scopeStack: unknown[] };
  };
  engine.startScope('gradients');
  engine.startScope('kernel');
  const saved = [tf.keep(tf.scalar(1))];
  Object.assign(engine.state, {
    gradientDepth: 1,
    kernelDepth: 1,
    activeTape: [{ id: 0, kernelName: 'Square', inputs: {}, outputs: [], saved }],
  });
  return { tf, engine };
}

async function trainOnce(): Promise<number> {
  const tf = await ready();
  const weight = tf.variable(tf.scalar(3));
  const optimizer = tf.train.sgd(0.1);
  try {
    optimizer.minimize(() => weight.square() as ReturnType<typeof tf.scalar>);
    return weight.dataSync()[0];
  } finally {
    weight.dispose();
  }
}

describe('repairEngine', () => {
  it('makes training work again after an interruption', async () => {
    const { engine } = await interruptedEngine();
    await expect(trainOnce()).rejects.toThrow('Cannot find a connection');
    repairEngine();
    expect(await trainOnce()).toBeCloseTo(2.4);
    expect(engine.state.scopeStack).toEqual([]);
  });

  it('leaves the engine outside of every operation, gradient and scope', async () => {
    const { engine } = await interruptedEngine();
    repairEngine();
    const { gradientDepth, kernelDepth, activeTape } = engine.state;
    expect({ gradientDepth, kernelDepth, activeTape }).toEqual({ gradientDepth: 0, kernelDepth: 0, activeTape: null });
  });

  it('frees what the interrupted scopes and gradients held', async () => {
    const before = (await ready()).memory().numTensors;
    const { tf } = await interruptedEngine();
    tf.scalar(1).square();
    expect(tf.memory().numTensors).toBe(before + 3);
    repairEngine();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('changes nothing in an engine that is well', async () => {
    await ready();
    repairEngine();
    repairEngine();
    expect(await trainOnce()).toBeCloseTo(2.4);
  });
});
