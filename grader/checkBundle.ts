import type { Bundle } from '../lib/display/output';
import { escape } from '../lib/display/still/svgText';
import { fontFamily, faintInk, ink } from '../lib/display/theme';
import type { CheckMessage } from './checkMessage';
import type { Help } from './help/helpFor';
import type { ExerciseResult, Shown, TestResult } from './judge/gradeExercise';
import { termsOf } from './reports/termsOf';

// What a checked cell shows. Inline styles only: JupyterLab strips style sheets from an untrusted notebook.

const look = `font:14px ${fontFamily.replace(/"/g, '')};color:${ink};background:#FFFFFF`;
const mono = 'font:13px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere';
const AGAIN = 'The same inputs again:';
const [good, bad] = ['#00734F', '#B23C00'];

/** While it runs. */
export const progressBundle = (id: string, text: string): Bundle => ({
  'text/html': `<div style="${look};padding:6px 12px">${escape(`${id}: ${text}`)}</div>`,
  'text/plain': `${id}: ${text}`,
});

/** A model answer, which was asked for. */
export const solutionBundle = (id: string, { title, text }: CheckMessage & { says: 'solution' }): Bundle => ({
  'text/html': `<div style="${look};padding:6px 12px"><b>${escape(`${id} ${title}: one solution`)}</b><pre style="${mono};white-space:pre-wrap;background:#F5F6F8;padding:10px 12px">${escape(text)}</pre></div>`,
  'text/plain': `${id} ${title}: one solution\n\n${text}`,
});

/** The table: what passed, what failed, with what, and what helps next. */
export function resultBundle(result: ExerciseResult, help: Help | undefined): Bundle {
  return { 'text/html': html(result, help), 'text/plain': plain(result, help) };
}

function html({ id, title, earned, points, tests }: ExerciseResult, help: Help | undefined): string {
  const head = `<caption style="text-align:left;font-weight:600;padding:4px 12px">${escape(`${id} ${title}: ${earned} of ${points} points`)}</caption>`;
  const rows = tests.map((test, k) => testRow(test, tests[k - 1])).join('');
  return `<div style="${look}"><table style="border-collapse:collapse;${look};margin:4px 0;max-width:900px">${head}<tbody>${rows}</tbody></table>${help ? helpHtml(help) : ''}</div>`;
}

function testRow({ name, verdict, sentence, failing }: TestResult, before: TestResult | undefined): string {
  const passed = verdict === 'pass';
  const cell = 'padding:5px 12px;border-bottom:1px solid #E0E0E0;vertical-align:top;text-align:left';
  const mark = `<td style="${cell};color:${passed ? good : bad};white-space:nowrap">${passed ? '✓ passed' : '✗ failed'}</td>`;
  const said =
    passed || !sentence || sentence === before?.sentence ? '' : `<div style="margin-top:2px">${escape(sentence)}</div>`;
  const shown = passed || !failing ? '' : shownHtml(failing);
  return `<tr>${mark}<td style="${cell}">${passed ? escape(name) : `<b>${escape(name)}</b>`}${said}${shown}</td></tr>`;
}

function shownHtml(shown: Shown): string {
  return termsOf(shown)
    .map(
      ([term, text]) =>
        `<div><span style="color:${faintInk}">${term} </span><code style="${mono}">${escape(text)}</code></div>`,
    )
    .join('');
}

function helpHtml({ lookAt, smallest, hints, next, again }: Help): string {
  const part = (text: string): string => `<div style="margin:3px 0">${text}</div>`;
  return `<div style="border-left:3px solid #0072B2;padding:2px 12px;margin:6px 0;max-width:860px">${[
    ...(lookAt ? [part(`<b>Look first:</b> ${escape(lookAt)}`)] : []),
    ...(smallest ? [part(`<b>The smallest case that goes wrong:</b>${shownHtml(smallest)}`)] : []),
    ...hints.map((hint, k) => part(`<b>Hint ${k + 1}:</b> ${escape(hint)}`)),
    part(`<span style="color:${faintInk}">${escape(next)}</span>`),
    ...(again ? [part(`<span style="color:${faintInk}">${AGAIN} ${escape(again)}</span>`)] : []),
  ].join('')}</div>`;
}

function plain({ id, title, earned, points, tests }: ExerciseResult, help: Help | undefined): string {
  const shown = (of: Shown): string[] => termsOf(of).map(([term, text]) => `    ${term.padEnd(10)} ${text}`);
  return [
    `${id} ${title}: ${earned} of ${points} points`,
    ...tests.flatMap(({ name, verdict, sentence, failing }) =>
      verdict === 'pass'
        ? [`✓ ${name}`]
        : [`✗ ${name}`, ...(sentence ? [`    ${sentence}`] : []), ...(failing ? shown(failing) : [])],
    ),
    ...(help?.lookAt ? [`Look first: ${help.lookAt}`] : []),
    ...(help?.smallest ? ['The smallest case that goes wrong:', ...shown(help.smallest)] : []),
    ...(help?.hints ?? []).map((hint, k) => `Hint ${k + 1}: ${hint}`),
    ...(help ? [help.next] : []),
    ...(help?.again ? [`${AGAIN} ${help.again}`] : []),
  ].join('\n');
}
