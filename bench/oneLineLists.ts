/** JSON for a file that people look at: a value on each line, but lists of numbers and words on one. */
export function oneLineLists(value: object): string {
  const text = JSON.stringify(value, null, 1);
  return text.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, list: string) => `[${list.replace(/\s*\n\s*/g, ' ')}]`) + '\n';
}
