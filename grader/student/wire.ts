// How values travel between the judge and the student's process: JSON, with what JSON lacks written as `{ $: kind, … }`. Functions
// stay where they are; the other side gets a number for them. Both sides use this file; it imports nothing.

/** What JSON can hold. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** Deeper than any right answer; what is deeper, or refers to itself, is refused. */
const DEEPEST = 12;

const typedArrays = { Float32Array, Float64Array, Int32Array, Uint8Array } as const;
type TypedArrayName = keyof typeof typedArrays;

/**
 * A value as JSON can carry it. `keep` is given each function and returns its number; without it functions are refused.
 *
 * @throws TypeError for what no exercise asks for (symbols, self-reference, a depth of more than 12)
 */
export function encode(value: unknown, keep?: (fn: (...args: never[]) => unknown) => number, depth = 0): Wire {
  if (depth > DEEPEST) throw new TypeError('a value that refers to itself, or is nested too deeply');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Object.is(value, -0)) return { $: 'number', is: '-0' }; // String(-0) is '0'
      return Number.isFinite(value) ? value : { $: 'number', is: String(value) };
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', is: String(value) };
    case 'function':
      if (!keep) throw new TypeError('a function');
      return { $: 'function', id: keep(value as (...args: never[]) => unknown) };
    case 'object':
      return value === null ? null : encodeObject(value, keep, depth);
    default:
      throw new TypeError(`a ${typeof value}`);
  }
}

function encodeObject(value: object, keep: Parameters<typeof encode>[1], depth: number): Wire {
  const inner = (each: unknown): Wire => encode(each, keep, depth + 1);
  // Array.from, not map: a hole is undefined for everybody.
  if (Array.isArray(value)) return Array.from(value, inner);
  for (const [name, constructor] of Object.entries(typedArrays)) {
    if (value instanceof constructor) return { $: name, is: Array.from(value, inner) };
  }
  const entries = Object.keys(value).map((key): [string, Wire] => [
    key === '$' ? '$$' : key,
    inner(ownMethod(value as Record<string, unknown>, key)),
  ]);
  return Object.fromEntries(entries);
}

/** A function of an object's finds its object when it is called from the other side. */
function ownMethod(value: Record<string, unknown>, key: string): unknown {
  const each = value[key];
  return typeof each === 'function' ? each.bind(value) : each;
}

/**
 * The value again, made of plain data only. `revive` turns a function's number into what stands for it on this side.
 *
 * @throws TypeError for what `encode` never writes
 */
export function decode(wire: Wire, revive?: (id: number) => unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new TypeError('nested too deeply');
  if (wire === null || typeof wire !== 'object') return wire;
  const inner = (each: Wire): unknown => decode(each, revive, depth + 1);
  if (Array.isArray(wire)) return wire.map(inner);
  const tagged = wire as { readonly [key: string]: Wire };
  if (!Object.hasOwn(tagged, '$')) {
    return Object.fromEntries(Object.entries(tagged).map(([key, each]) => [key === '$$' ? '$' : key, inner(each)]));
  }
  const { $: kind, is, id } = tagged;
  if (kind === 'undefined') return undefined;
  if (kind === 'number' && typeof is === 'string') return Number(is);
  if (kind === 'bigint' && typeof is === 'string' && /^-?\d{1,400}$/.test(is)) return BigInt(is);
  if (kind === 'function' && typeof id === 'number' && revive) return revive(id);
  if (typeof kind === 'string' && Object.hasOwn(typedArrays, kind) && Array.isArray(is)) {
    return typedArrays[kind as TypedArrayName].from(is.map(inner) as number[]);
  }
  throw new TypeError('not a value of this protocol');
}
