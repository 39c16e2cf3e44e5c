// Products with a matrix many of whose numbers are 0: one-hot inputs, what ReLU gives (about half), and what comes back through
// it. Zeros are passed over, and what is left is added in the order of `matrix.ts`: the result is the same to the bit.
//
// Which are not 0 is a mask of up to 64 bits, made without a branch, since which units are silent cannot be foretold.
// For N of 32 and more: below, a sum waits for the one before, and `addProduct` is faster.
import { plusProduct } from './plusProduct';

/** Numbers that one mask tells of. */
const maskBits: i32 = 64;

/** Which of four numbers are not 0, a bit each. NaN is not 0. */
function nonzero(x: usize): u64 {
  return <u64>i32x4.bitmask(f32x4.ne(v128.load(x), f32x4.splat(0)));
}

/** C += X·B for X [M × K], B [K × N], C [M × N]. */
export function addSparseProduct(c: usize, x: usize, b: usize, M: i32, K: i32, N: i32): void {
  const width = (<usize>N) << 2;
  for (let r = 0; r < M; r++, c += width) {
    let rows = b;
    for (let from = 0; from < K; from += maskBits) {
      const count = min(maskBits, K - from);
      let mask: u64 = 0;
      for (let k = 0; k < count; k += 4) mask |= nonzero(x + ((<usize>k) << 2)) << k;
      addRows(c, x, 4, rows, width, mask);
      x += (<usize>count) << 2;
      rows += <usize>count * width;
    }
  }
}

/** C += Xᵀ·D for X [M × K], D [M × N], C [K × N]: the weights' gradient. Four columns of X at a time, 64 rows of it. */
export function addSparseOuter(c: usize, x: usize, d: usize, M: i32, K: i32, N: i32): void {
  const width = (<usize>N) << 2;
  const step = (<usize>K) << 2;
  for (let from = 0; from < M; from += maskBits) {
    const count = min(maskBits, M - from);
    let target = c;
    for (let k = 0; k < K; k += 4) {
      const column = x + ((<usize>k) << 2);
      let mask0: u64 = 0;
      let mask1: u64 = 0;
      let mask2: u64 = 0;
      let mask3: u64 = 0;
      let at = column;
      for (let r = 0; r < count; r++, at += step) {
        const four = nonzero(at);
        if (four == 0) continue;
        mask0 |= (four & 1) << r;
        mask1 |= ((four >> 1) & 1) << r;
        mask2 |= ((four >> 2) & 1) << r;
        mask3 |= (four >> 3) << r;
      }
      addRows(target, column, step, d, width, mask0);
      addRows(target + width, column + 4, step, d, width, mask1);
      addRows(target + 2 * width, column + 8, step, d, width, mask2);
      addRows(target + 3 * width, column + 12, step, d, width, mask3);
      target += 4 * width;
    }
    x += <usize>count * step;
    d += <usize>count * width;
  }
}

/** target += Σ factor · row over the rows that the mask names. Factors lie `step` bytes apart, rows `width`. */
function addRows(target: usize, factors: usize, step: usize, rows: usize, width: usize, mask: u64): void {
  if (mask == 0) return;
  let j: usize = 0;
  for (; j + 128 <= width; j += 128) {
    const sums = target + j;
    let sum0 = v128.load(sums);
    let sum1 = v128.load(sums, 16);
    let sum2 = v128.load(sums, 32);
    let sum3 = v128.load(sums, 48);
    let sum4 = v128.load(sums, 64);
    let sum5 = v128.load(sums, 80);
    let sum6 = v128.load(sums, 96);
    let sum7 = v128.load(sums, 112);
    for (let left = mask; left != 0; left &= left - 1) {
      const k = <usize>ctz(left);
      const factor = v128.load32_splat(factors + k * step);
      const row = rows + k * width + j;
      sum0 = plusProduct(sum0, factor, v128.load(row));
      sum1 = plusProduct(sum1, factor, v128.load(row, 16));
      sum2 = plusProduct(sum2, factor, v128.load(row, 32));
      sum3 = plusProduct(sum3, factor, v128.load(row, 48));
      sum4 = plusProduct(sum4, factor, v128.load(row, 64));
      sum5 = plusProduct(sum5, factor, v128.load(row, 80));
      sum6 = plusProduct(sum6, factor, v128.load(row, 96));
      sum7 = plusProduct(sum7, factor, v128.load(row, 112));
    }
    v128.store(sums, sum0);
    v128.store(sums, sum1, 16);
    v128.store(sums, sum2, 32);
    v128.store(sums, sum3, 48);
    v128.store(sums, sum4, 64);
    v128.store(sums, sum5, 80);
    v128.store(sums, sum6, 96);
    v128.store(sums, sum7, 112);
  }
  for (; j < width; j += 16) {
    let sum = v128.load(target + j);
    for (let left = mask; left != 0; left &= left - 1) {
      const k = <usize>ctz(left);
      sum = plusProduct(sum, v128.load32_splat(factors + k * step), v128.load(rows + k * width + j));
    }
    v128.store(target + j, sum);
  }
}
