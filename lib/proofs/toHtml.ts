import type { ProofReport } from './report';
import { reportDetails, reportHeading } from './reportText';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * The report as HTML with inline styles and no script: it stays as it is in a notebook that is not trusted.
 *
 * @example
 * import { checkProof } from './checkProof';
 * toHtml(await checkProof('2.2', { proof: () => [] })).startsWith('<div'); // true
 */
export function toHtml(report: ProofReport): string {
  const right = report.kind === 'right';
  // Blue and orange differ in lightness and for every kind of colour vision; the sign says it without colour.
  const [colour, sign] = right ? ['#1b6ca8', '✓'] : ['#c2570c', '✗'];
  const rows = [...reportDetails(report), ...(report.printed ? [`Your file printed: ${report.printed.trim()}`] : [])];
  const details = rows.map((row) =>
    row.startsWith('  ')
      ? `<pre style="margin:4px 0;white-space:pre-wrap;font-family:monospace">${escape(row.trim())}</pre>`
      : `<div style="margin:4px 0">${escape(row)}</div>`,
  );
  return (
    `<div role="group" style="border-left:4px solid ${colour};padding:4px 12px;max-width:44em">` +
    `<div style="font-weight:bold"><span aria-hidden="true" style="color:${colour}">${sign}</span> ${escape(reportHeading(report))}</div>` +
    `${details.join('')}</div>`
  );
}
