// Products and copies of matrices: row-major float32, addresses in bytes, widths and rows in numbers. Widths and row
// counts are multiples of 4 (the network pads them), so no loop has a tail.
//
// A sum always runs in the same order, from the first term to the last, starting from what is there (the bias, or the
// gradient so far). So one row and a batch agree to the bit, and the typed-array twin can agree with both.
import { plusProduct } from './plusProduct';

/**
 * C += A·B for A [M × K], B [K × N], C [M × N].
 * A(r, k) lies at `a + r·rowStep + k·columnStep` bytes, so the same code takes A transposed.
 *
 * Four rows by eight columns of C stay in registers while k runs: each load of B serves four rows, each of A two vectors.
 */
export function addProduct(
  c: usize,
  a: usize,
  rowStep: usize,
  columnStep: usize,
  b: usize,
  M: i32,
  K: i32,
  N: i32,
): void {
  const width: usize = (<usize>N) << 2;
  for (let r = 0; r < M; r += 4, a += rowStep << 2, c += width << 2) {
    let j: usize = 0;
    for (; j + 32 <= width; j += 32) {
      const c0 = c + j;
      const c1 = c0 + width;
      const c2 = c1 + width;
      const c3 = c2 + width;
      let sum00 = v128.load(c0);
      let sum01 = v128.load(c0, 16);
      let sum10 = v128.load(c1);
      let sum11 = v128.load(c1, 16);
      let sum20 = v128.load(c2);
      let sum21 = v128.load(c2, 16);
      let sum30 = v128.load(c3);
      let sum31 = v128.load(c3, 16);
      let a0 = a;
      let a1 = a0 + rowStep;
      let a2 = a1 + rowStep;
      let a3 = a2 + rowStep;
      let bk = b + j;
      for (let k = 0; k < K; k++) {
        const b0 = v128.load(bk);
        const b1 = v128.load(bk, 16);
        let x = v128.load32_splat(a0);
        sum00 = plusProduct(sum00, x, b0);
        sum01 = plusProduct(sum01, x, b1);
        x = v128.load32_splat(a1);
        sum10 = plusProduct(sum10, x, b0);
        sum11 = plusProduct(sum11, x, b1);
        x = v128.load32_splat(a2);
        sum20 = plusProduct(sum20, x, b0);
        sum21 = plusProduct(sum21, x, b1);
        x = v128.load32_splat(a3);
        sum30 = plusProduct(sum30, x, b0);
        sum31 = plusProduct(sum31, x, b1);
        a0 += columnStep;
        a1 += columnStep;
        a2 += columnStep;
        a3 += columnStep;
        bk += width;
      }
      v128.store(c0, sum00);
      v128.store(c0, sum01, 16);
      v128.store(c1, sum10);
      v128.store(c1, sum11, 16);
      v128.store(c2, sum20);
      v128.store(c2, sum21, 16);
      v128.store(c3, sum30);
      v128.store(c3, sum31, 16);
    }
    // The last four columns of a narrow matrix, such as a policy's logits.
    for (; j < width; j += 16) {
      const c0 = c + j;
      const c1 = c0 + width;
      const c2 = c1 + width;
      const c3 = c2 + width;
      let sum0 = v128.load(c0);
      let sum1 = v128.load(c1);
      let sum2 = v128.load(c2);
      let sum3 = v128.load(c3);
      let a0 = a;
      let a1 = a0 + rowStep;
      let a2 = a1 + rowStep;
      let a3 = a2 + rowStep;
      let bk = b + j;
      for (let k = 0; k < K; k++) {
        const bRow = v128.load(bk);
        sum0 = plusProduct(sum0, v128.load32_splat(a0), bRow);
        sum1 = plusProduct(sum1, v128.load32_splat(a1), bRow);
        sum2 = plusProduct(sum2, v128.load32_splat(a2), bRow);
        sum3 = plusProduct(sum3, v128.load32_splat(a3), bRow);
        a0 += columnStep;
        a1 += columnStep;
        a2 += columnStep;
        a3 += columnStep;
        bk += width;
      }
      v128.store(c0, sum0);
      v128.store(c1, sum1);
      v128.store(c2, sum2);
      v128.store(c3, sum3);
    }
  }
}

/** y = bias + x·B for one row x [K], B [K × N]: acting. Four sums at a time; eight were 1.7 times slower. */
export function multiplyRow(y: usize, x: usize, b: usize, bias: usize, K: i32, N: i32): void {
  const width: usize = (<usize>N) << 2;
  let j: usize = 0;
  for (; j + 64 <= width; j += 64) {
    let sum0 = v128.load(bias + j);
    let sum1 = v128.load(bias + j, 16);
    let sum2 = v128.load(bias + j, 32);
    let sum3 = v128.load(bias + j, 48);
    let bk = b + j;
    let xk = x;
    for (let k = 0; k < K; k++) {
      const value = v128.load32_splat(xk);
      sum0 = plusProduct(sum0, value, v128.load(bk));
      sum1 = plusProduct(sum1, value, v128.load(bk, 16));
      sum2 = plusProduct(sum2, value, v128.load(bk, 32));
      sum3 = plusProduct(sum3, value, v128.load(bk, 48));
      xk += 4;
      bk += width;
    }
    v128.store(y + j, sum0);
    v128.store(y + j, sum1, 16);
    v128.store(y + j, sum2, 32);
    v128.store(y + j, sum3, 48);
  }
  for (; j < width; j += 16) {
    let sum = v128.load(bias + j);
    let bk = b + j;
    let xk = x;
    for (let k = 0; k < K; k++) {
      sum = plusProduct(sum, v128.load32_splat(xk), v128.load(bk));
      xk += 4;
      bk += width;
    }
    v128.store(y + j, sum);
  }
}

/** Every row of C [M × N] becomes `row`: the bias, to which `addProduct` then adds. */
export function fillRows(c: usize, row: usize, M: i32, N: i32): void {
  const width = (<usize>N) << 2;
  for (let r = 0; r < M; r++, c += width) {
    for (let j: usize = 0; j < width; j += 16) v128.store(c + j, v128.load(row + j));
  }
}

/** sums += Σ of the rows of D [M × N]: the gradient of a bias. */
export function addColumnSums(sums: usize, d: usize, M: i32, N: i32): void {
  const width = (<usize>N) << 2;
  for (let r = 0; r < M; r++, d += width) {
    for (let j: usize = 0; j < width; j += 16) {
      v128.store(sums + j, f32x4.add(v128.load(sums + j), v128.load(d + j)));
    }
  }
}

/** B [N × K] = A [K × N] transposed. */
export function transpose(b: usize, a: usize, K: i32, N: i32): void {
  for (let k = 0; k < K; k++) {
    for (let j = 0; j < N; j++) store<f32>(b + ((j * K + k) << 2), load<f32>(a + ((k * N + j) << 2)));
  }
}

/** Copies `rows` rows of `count` numbers between matrices of different widths: puts padding in, takes it out. */
export function copyRows(
  target: usize,
  targetWidth: i32,
  source: usize,
  sourceWidth: i32,
  rows: i32,
  count: i32,
): void {
  for (let r = 0; r < rows; r++, target += targetWidth << 2, source += sourceWidth << 2) {
    for (let j = 0; j < count; j++) store<f32>(target + (j << 2), load<f32>(source + (j << 2)));
  }
}

/** n numbers become 0. */
export function clear(address: usize, n: i32): void {
  memory.fill(address, 0, n << 2);
}
