// What optimisers do to all weights at once: n numbers from an address on; n is a multiple of 4.

/**
 * One step of Adam; the bias corrections are in stepSize and epsilon already. Clears the gradient g.
 * 1 − β comes from the caller, who has it in double precision: 1 − 0.999 in float32 is wrong in the fifth digit.
 */
export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  n: i32,
  stepSize: f32,
  beta1: f32,
  oneMinusBeta1: f32,
  beta2: f32,
  oneMinusBeta2: f32,
  epsilon: f32,
): void {
  const step = f32x4.splat(stepSize);
  const keep1 = f32x4.splat(beta1);
  const take1 = f32x4.splat(oneMinusBeta1);
  const keep2 = f32x4.splat(beta2);
  const take2 = f32x4.splat(oneMinusBeta2);
  const small = f32x4.splat(epsilon);
  for (const end = w + ((<usize>n) << 2); w < end; w += 16, g += 16, m += 16, v += 16) {
    const gradient = v128.load(g);
    const mean = f32x4.add(f32x4.mul(keep1, v128.load(m)), f32x4.mul(take1, gradient));
    const square = f32x4.add(f32x4.mul(keep2, v128.load(v)), f32x4.mul(take2, f32x4.mul(gradient, gradient)));
    v128.store(m, mean);
    v128.store(v, square);
    const change = f32x4.div(f32x4.mul(step, mean), f32x4.add(f32x4.sqrt(square), small));
    v128.store(w, f32x4.sub(v128.load(w), change));
    v128.store(g, f32x4.splat(0));
  }
}

/** w −= stepSize · g; clears g. */
export function sgd(w: usize, g: usize, n: i32, stepSize: f32): void {
  const step = f32x4.splat(stepSize);
  for (const end = w + ((<usize>n) << 2); w < end; w += 16, g += 16) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(step, v128.load(g))));
    v128.store(g, f32x4.splat(0));
  }
}

/** x *= factor. */
export function scale(x: usize, n: i32, factor: f32): void {
  const by = f32x4.splat(factor);
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) v128.store(x, f32x4.mul(by, v128.load(x)));
}

/** Σ x², in double precision and in order: the padding's zeros change nothing, so the twin finds the same number. */
export function sumOfSquares(x: usize, n: i32): f64 {
  let sum: f64 = 0;
  for (const end = x + ((<usize>n) << 2); x < end; x += 4) {
    const value = <f64>load<f32>(x);
    sum += value * value;
  }
  return sum;
}
