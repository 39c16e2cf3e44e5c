// The functions between layers and their gradients, in place over n numbers; n is a multiple of 4.

// Bounds are taken by `pmin` and `pmax`, one instruction each where `min` and `max` are eight. They give their first operand where the
// other is not beyond it, so x comes first: NaN stays NaN, and a run that has diverged is seen.

/** x = max(0, x). */
export function relu(x: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) v128.store(x, f32x4.pmax(v128.load(x), zero));
}

/** d = 0 where the activation h is not above 0. */
export function reluGradient(d: usize, h: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (const end = d + ((<usize>n) << 2); d < end; d += 16, h += 16) {
    v128.store(d, v128.and(v128.load(d), f32x4.gt(v128.load(h), zero)));
  }
}

/**
 * x = tanh(x). Eight at a time while there are eight: the processor works on both chains of products at once, and each
 * constant is fetched once for the two.
 */
export function tanh(x: usize, n: i32): void {
  const end = x + ((<usize>n) << 2);
  for (; x + 32 <= end; x += 32) {
    const first = tanhOfFour(v128.load(x));
    const second = tanhOfFour(v128.load(x, 16));
    v128.store(x, first);
    v128.store(x, second, 16);
  }
  for (; x < end; x += 16) v128.store(x, tanhOfFour(v128.load(x)));
}

/** d *= 1 − h². */
export function tanhGradient(d: usize, h: usize, n: i32): void {
  const one = f32x4.splat(1);
  for (const end = d + ((<usize>n) << 2); d < end; d += 16, h += 16) {
    const y = v128.load(h);
    v128.store(d, f32x4.mul(v128.load(d), f32x4.sub(one, f32x4.mul(y, y))));
  }
}

/** p·q + coefficient: one step of Horner's rule. */
function horner(p: v128, q: v128, coefficient: f32): v128 {
  return f32x4.add(f32x4.splat(coefficient), f32x4.mul(p, q));
}

/** An odd polynomial over an even one, fitted to tanh on ±8 (Eigen's coefficients); error below 5e-7. */
function tanhOfFour(value: v128): v128 {
  const limit: f32 = 7.99881172180175781;
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(limit)), f32x4.splat(-limit));
  const q = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = horner(p, q, 2.00018790482477e-13);
  p = horner(p, q, -8.60467152213735e-11);
  p = horner(p, q, 5.12229709037114e-8);
  p = horner(p, q, 1.48572235717979e-5);
  p = horner(p, q, 6.37261928875436e-4);
  p = horner(p, q, 4.89352455891786e-3);
  let d = f32x4.splat(1.19825839466702e-6);
  d = horner(d, q, 1.18534705686654e-4);
  d = horner(d, q, 2.268434632439e-3);
  d = horner(d, q, 4.89352518554385e-3);
  return f32x4.div(f32x4.mul(p, x), d);
}
