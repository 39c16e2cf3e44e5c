/** Whether two versions of a file say the same. Of a notebook only the cells count: running it changes outputs and counts. */
export function sameCells(name, one, other) {
  if (one === undefined || other === undefined) return one === other;
  if (!name.endsWith('.ipynb')) return normal(one) === normal(other);
  try {
    return cellsOf(one) === cellsOf(other);
  } catch {
    return false;
  }
}

/** Git may have changed line ends on the way. */
const normal = (text) => text.replaceAll('\r\n', '\n').replace(/\n+$/, '');

const cellsOf = (text) =>
  JSON.stringify(JSON.parse(text).cells.map(({ cell_type, source }) => [cell_type, [source].flat().join('')]));
