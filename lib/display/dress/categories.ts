import { axisIds, axisOf, tracesOn } from './axes';
import type { DressedFigure, Values } from '../figure';

/** Turns the values on an axis into numbers: names become 0, 1, 2 … as Plotly counts them, null becomes NaN. */
export type Places = (axisId: string, values: Values) => number[];

/** Names each axis's type and order of names, and returns what turns values into places on it. */
export function categories(figure: Pick<DressedFigure, 'data' | 'layout'>): Places {
  const names = new Map<string, Map<string, number>>();
  for (const id of axisIds(figure)) {
    const axis = axisOf(figure.layout, id);
    const values = tracesOn(figure.data, id).flatMap((trace) => Array.from((id[0] === 'x' ? trace.x : trace.y) ?? []));
    axis.type ??= values.some((value) => typeof value === 'string') ? 'category' : 'linear';
    if (axis.type !== 'category') continue;
    const listed = Array.from(axis.categoryarray ?? [], String);
    const found = values.filter((value) => value !== null).map(String);
    const order = [...new Set([...listed, ...found])];
    axis.categoryarray = order;
    names.set(id, new Map(order.map((name, index) => [name, index])));
  }
  return (id, values) => {
    const known = names.get(id);
    return Array.from(values, (value) => {
      if (value === null) return NaN;
      return known ? (known.get(String(value)) ?? Number(value)) : Number(value);
    });
  };
}
