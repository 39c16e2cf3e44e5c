const round = Math.fround;

/**
 * The four numbers of a state, rounded to float32 as Gymnasium gives them. A plain array: making a small `Float32Array` takes longer
 * than the physics of a step.
 */
export function float32Row(state: Float64Array): readonly number[] {
  return [round(state[0]), round(state[1]), round(state[2]), round(state[3])];
}
