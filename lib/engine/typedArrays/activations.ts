const round = Math.fround;

/** max(0, x). Not `x > 0 ? x : 0`: that turns NaN into 0 and hides a run that has diverged. */
export const relu = (x: number): number => Math.max(0, x);

/** dL/dx from dL/dh, for h = relu(x). */
export const reluGradient = (d: number, h: number): number => (h > 0 ? d : 0);

const numerator = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8, 1.48572235717979e-5,
  6.37261928875436e-4, 4.89352455891786e-3,
].map(round);
const denominator = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3].map(round);
const limit = round(7.99881172180175781);

/** tanh(x), error below 5e-7: the kernels' quotient of polynomials, so that both engines agree to the bit. */
export function tanh(x: number): number {
  const inside = Math.max(-limit, Math.min(limit, x));
  const square = round(inside * inside);
  return round(round(polynomial(numerator, square) * inside) / polynomial(denominator, square));
}

/** dL/dx from dL/dh, for h = tanh(x): 1 − h² times as much. */
export const tanhGradient = (d: number, h: number): number => round(d * round(1 - round(h * h)));

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) sum = round(coefficients[i] + round(sum * x));
  return sum;
}
