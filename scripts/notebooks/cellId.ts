/** What JupyterLab and nbformat give to new cells: a UUID, or its first eight digits. */
const random = /^[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?$/;
const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The name of a cell: the one it has, or for a new one a name made from its first words, so that a diff, an error and a
 * link can say which cell it is. Once given it stays, whatever the cell says later.
 */
export function cellId(given: string | undefined, type: string, source: string, taken: ReadonlySet<string>): string {
  const named = given && wellFormed.test(given) && given.length <= 64 && !random.test(given);
  const base = named ? given : nameFrom(type, source);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) {
    const id = `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

function nameFrom(type: string, source: string): string {
  const words = source.toLowerCase().match(/[a-z0-9]+/g) ?? ['empty'];
  let name = type === 'code' ? 'code' : '';
  for (const word of words.slice(0, 5)) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > 40) break;
    name = longer;
  }
  return name && !random.test(name) ? name : `${type}-cell`;
}
