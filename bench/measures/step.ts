import { spread, written } from '../figures';
import type { Measure, Row } from '../measure';
import { has, pytorchStep } from '../peers/peers';
import { runOurs } from '../process';

type Shapes = { width: number; rows: number; ms: number }[];
const ours = (engine: string, shapes: readonly string[]) => runOurs<Shapes>('step', [engine, ...shapes]);

/** One policy-gradient step with Adam, and how its cost grows with the network and the batch. */
export const step: Measure = {
  name: 'step',
  about: 'one policy-gradient step with Adam, and its growth with width and batch',
  async run({ rounds, quick, tell }) {
    const pairs: { simd: number; pytorch: number }[] = [];
    for (let i = 0; i < rounds && has.python; i++) {
      tell(`round ${i + 1} of ${rounds}: 4-64-64-2, 500 states`, (0.4 * i) / rounds);
      const [[before], [peer], [after]] = [
        await ours('simd', ['64x500']),
        await pytorchStep(['64x500']),
        await ours('simd', ['64x500']),
      ];
      pairs.push({ simd: (before.ms + after.ms) / 2, pytorch: peer.ms });
    }
    const shapes = (quick ? [64] : [32, 64, 128, 256]).flatMap((width) =>
      (quick ? [64] : [64, 512, 2048, 8192]).map((rows) => `${width}x${rows}`),
    );
    tell('width × batch: SIMD', 0.4);
    const simd = await ours('simd', shapes);
    tell('width × batch: PyTorch', 0.6);
    const pytorch = has.python ? await pytorchStep(shapes) : undefined;
    tell('width × batch: TensorFlow', 0.8);
    const tensorflow = await ours('tensorflow', shapes);
    const table = simd.map(({ width, rows, ms }, i) => ({
      width,
      rows,
      simd: rounded(ms),
      tensorflow: rounded(tensorflow[i].ms),
      ...(pytorch && { pytorch: rounded(pytorch[i].ms) }),
    }));
    const better = table.filter((cell) => cell.tensorflow < cell.simd);
    return { rows: [stepRow(pairs), growthRow(better)], data: { rounds: pairs, milliseconds: table } };
  },
};

const rounded = (ms: number) => Number(ms.toPrecision(3));

function stepRow(pairs: readonly { simd: number; pytorch: number }[]): Row {
  const ratio = pairs.length > 0 ? spread(pairs.map(({ simd, pytorch }) => pytorch / simd)) : undefined;
  const ms = (who: 'simd' | 'pytorch') => spread(pairs.map((pair) => pair[who])).median.toPrecision(2);
  return {
    name: 'one policy-gradient step with Adam, 500 states, 4-64-64-2, over PyTorch',
    reach: '≥ 1.5×',
    measured: ratio ? `${written(ratio, '×')}; ${ms('simd')} and ${ms('pytorch')} ms` : 'no peer here',
    reached: ratio && ratio.median >= 1.5,
  };
}

function growthRow(better: readonly { width: number; rows: number }[]): Row {
  return {
    name: 'where TensorFlow is the better engine (width × batch)',
    reach: '–',
    measured: better.map(({ width, rows }) => `${width} × ${rows.toLocaleString('en')}`).join(', ') || 'nowhere here',
    reached: undefined,
  };
}
