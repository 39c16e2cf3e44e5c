/** Part `index` of `of` parts of a class, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Reads "3/10".
 *
 * @throws Error that says what was expected
 */
export function readShard(text: string): Shard {
  const [index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (!(index >= 1 && index <= of)) throw new Error(`'${text}'; expected i/n with 1 ≤ i ≤ n, such as 3/10`);
  return { index, of };
}

/** Every n-th item, so that parts are alike; the n parts together are all, each once. */
export const partOf = <T>(items: readonly T[], { index, of }: Shard): readonly T[] =>
  items.filter((_, i) => i % of === index - 1);

/** A journal of its own for each part: on a shared disk no two machines write to one file. */
export const shardJournal = ({ index, of }: Shard): string => `journal-${index}-of-${of}.jsonl`;
