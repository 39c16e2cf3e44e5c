/** An executed notebook as it lies on disk, as far as the book changes it. */
interface Notebook {
  cells: {
    cell_type: string;
    source: string | string[];
    outputs?: { data?: Record<string, unknown>; [key: string]: unknown }[];
    [key: string]: unknown;
  }[];
  [key: string]: unknown;
}

const plotlyType = 'application/vnd.plotly.v1+json';

/**
 * An executed notebook as the book's maker (Sphinx, MyST-NB) takes it: of a Plotly figure the still picture with the figure's
 * data beside it, which `plots.js` makes interactive.
 *
 * @param text the .ipynb file
 * @returns the .ipynb file for the book
 */
export function prepareNotebook(text: string): string {
  const notebook = JSON.parse(text) as Notebook;
  for (const cell of notebook.cells) {
    for (const output of cell.outputs ?? []) {
      const figure = output.data?.[plotlyType];
      if (!output.data || figure === undefined) continue;
      const still = joined(output.data['text/html']);
      // A closing tag inside a string would end the script.
      const json = JSON.stringify(figure).replace(/</g, '\\u003c');
      const html = `<div class="course-figure">${still}<script type="application/json">${json}</script></div>`;
      output.data = { 'text/html': html, 'text/plain': output.data['text/plain'] };
    }
  }
  return JSON.stringify(notebook);
}

const joined = (text: unknown): string => (Array.isArray(text) ? text.join('') : String(text ?? ''));
