/** The width of a text in px, estimated (no browser is here to measure it); markup as in `<b>` does not count. */
export function textWidth(text: string, size: number): number {
  const lines = text.split(/<br\s*\/?>/i).map((line) => line.replace(/<[^>]*>/g, ''));
  const widths = lines.map((line) => [...line].reduce((sum, char) => sum + relativeWidth(char), 0));
  return Math.max(0, ...widths) * size;
}

function relativeWidth(char: string): number {
  if (/[iljI.,:;'|!()[\] ]/.test(char)) return 0.34;
  if (/[mwMW@%—]/.test(char)) return 0.9;
  if (/[A-Z]/.test(char)) return 0.68;
  return 0.58;
}
