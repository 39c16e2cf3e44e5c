import { derivative } from '../derivative';

/** A world whose parameter can be shifted along one direction while a line is evaluated. */
export interface Shiftable<Tables> {
  /** The world's tables at the present shift. */
  tables(): Tables;
  /** d/dx of a line, by shifting; inside another `grad` the shifts add up. */
  grad(f: () => number): number;
  /** A line without any shift. */
  frozen<X>(f: () => X): X;
  /** A line at shift x. */
  shifted<X>(x: number, f: () => X): X;
}

/** Makes the ambient parameter: `tablesAt(x)` is asked once for each shift x; `step` is the derivative's. */
export function shiftable<Tables>(tablesAt: (x: number) => Tables, step?: number): Shiftable<Tables> {
  const known = new Map<number, Tables>();
  let shift = 0;
  let present = tablesAt(0);
  known.set(0, present);
  const at = <X>(x: number, f: () => X): X => {
    const [shiftBefore, tablesBefore] = [shift, present];
    shift = x;
    let tables = known.get(x);
    if (!tables) known.set(x, (tables = tablesAt(x)));
    present = tables;
    try {
      return f();
    } finally {
      [shift, present] = [shiftBefore, tablesBefore];
    }
  };
  return {
    tables: () => present,
    grad: (f) => {
      const from = shift;
      return derivative((x) => at(from + x, f), step);
    },
    frozen: (f) => at(0, f),
    shifted: at,
  };
}
