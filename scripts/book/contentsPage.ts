/** What the contents page says of a notebook. */
export interface Chapter {
  /** The file's name without .ipynb. */
  readonly name: string;
  /** The text of its first cell. */
  readonly opening: string;
}

/**
 * The book's first page, in MyST: each notebook with its title, question and minutes, as its own first cell gives them.
 *
 * @throws Error that names a notebook without a title
 */
export function contentsPage(chapters: readonly Chapter[]): string {
  const titles = chapters.map(({ name, opening }) => {
    const title = /^# (?:\d+ · )?(.+)$/m.exec(opening)?.[1];
    if (!title) throw new Error(`${name}.ipynb does not begin with a title (# …)`);
    return `${/^\d+/.exec(name)?.[0] ?? ''} · ${title}`;
  });
  const entries = chapters.map(({ name, opening }, i) => {
    const question = /\*\*The one question\.\*\*\s+([^\n]+)/.exec(opening)?.[1];
    const minutes = /\*\*(?:About )?(\d+) minutes|\*\*Minutes\*\*:? (\d+)/.exec(opening)?.slice(1).find(Boolean);
    const about = [question, minutes && `(${minutes} minutes)`].filter(Boolean).join(' ');
    return `- [**${titles[i]}**](notebooks/${name}.ipynb)${about ? `  \n  ${about}` : ''}`;
  });
  const tree = chapters.map(({ name }, i) => `${titles[i]} <notebooks/${name}>`);
  return [
    '# Policy gradients by doing',
    'This is the course as a book: all notebooks with what they show when they run. The pictures and controls work here,',
    'without a network too. To change the code and run it, to check proofs and do the exercises, open the course in',
    'JupyterLab: `npm start` in its folder.',
    '',
    '## Contents',
    ...entries,
    '',
    '```{toctree}',
    ':hidden:',
    ...tree,
    '```',
    '',
  ].join('\n');
}
