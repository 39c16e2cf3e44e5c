import { escape } from './text';

/** A page that needs nothing else: no script, no font, no address. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light; --ink: #222; --faint: #5a5a5a; --line: #dedede; --good: #00734f; --bad: #b23c00; --pale: #f5f6f8; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 28px 24px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 36px 0 8px; }
p { margin: 6px 0; max-width: 75ch; }
.faint { color: var(--faint); }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 18px 0 4px; }
.tile { border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px 10px; min-width: 128px; }
.tile b { display: block; font-size: 24px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tile span { color: var(--faint); font-size: 13px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; color: var(--faint); padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; border-bottom: 2px solid #4d4d4d; white-space: nowrap; overflow-wrap: normal; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.name { min-width: 9em; }
td.cell { text-align: center; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.cell { text-align: center; }
.small { font-size: 12px; }
.wide td:first-child { min-width: 11em; }
.dense th, .dense td { padding: 4px 5px; font-size: 13px; }
.dense td.cell, .dense th.cell { padding: 4px 2px; min-width: 27px; font-size: 12px; }
.dense td.name { white-space: nowrap; overflow-wrap: normal; }
.dense td.name a { display: block; max-width: 17em; overflow: hidden; text-overflow: ellipsis; }
code { font: 13px/1.45 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--pale); border-radius: 3px; padding: 1px 4px; overflow-wrap: anywhere; }
.good { color: var(--good); } .bad { color: var(--bad); }
.exercise { border: 1px solid var(--line); border-radius: 6px; margin: 14px 0; padding: 12px 16px 14px; }
.exercise h3 { display: flex; gap: 12px; justify-content: space-between; margin: 0; font-size: 16px; }
.exercise h3 span { white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 400; }
.test { display: grid; grid-template-columns: 22px 1fr auto; gap: 2px 8px; margin-top: 10px; }
.test > :nth-child(n + 4) { grid-column: 2 / -1; }
.advice { border-left: 3px solid var(--bad); padding: 2px 0 2px 10px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 10px; margin: 4px 0; }
dt { color: var(--faint); } dd { margin: 0; }
.bar { display: inline-block; height: 10px; background: #0072b2; border-radius: 2px; vertical-align: baseline; }
@media print { main { padding: 0; max-width: none; } .exercise { break-inside: avoid; } }
`;
