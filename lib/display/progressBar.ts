import { escape } from './still/svgText';
import { inkOf, looks, stillWidth } from './theme';

/** A progress bar (none where the share is unknown) with its line of text, in plain `<div>`s that every notebook shows. */
export function progressBar(share: number | undefined, text: string): string {
  const percent = Math.round((share ?? 0) * 1000) / 10;
  const color = looks[0].color;
  const box = `height:8px;max-width:${stillWidth}px;background:#E6E6E6;border-radius:4px;margin:2px 0 4px`;
  const filled = `<div style="height:8px;width:${percent}%;background:${color};border-radius:4px"></div>`;
  const line = `<div style="font:13px system-ui,sans-serif;color:${inkOf(color)}">${escape(text)}</div>`;
  return (share === undefined ? '' : `<div style="${box}">${filled}</div>`) + line;
}
