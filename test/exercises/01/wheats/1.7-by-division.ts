// Dividing by 0 is Infinity in floating point, and rounding leaves it there.
export const episodesFor = (relative: number, of: { mean: number; sd: number }): number =>
  Math.ceil((1.96 ** 2 * of.sd * of.sd) / (relative * relative * of.mean * of.mean));
