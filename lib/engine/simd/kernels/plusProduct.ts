/** sum + a·b, four numbers at a time, rounded twice: a fused product would make results depend on the processor. */
export function plusProduct(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}
