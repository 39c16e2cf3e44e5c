import type { Figure } from './figure';

const shared = 'type name x y xaxis yaxis opacity visible showlegend legendgroup'.split(' ');
const ownAffair = /^(hover|customdata|meta$|uid$|ids$|legendrank|zorder|selectedpoints)/;
const colorBar = ['title', 'title.text', 'tickvals', 'ticktext', 'x', 'y', 'len'].map((key) => `colorbar.${key}`);
const font = ['size', 'color', 'family', 'weight'];
const errors = ['type', 'visible', 'array', 'arrayminus', 'symmetric', 'color', 'thickness', 'width'];
const under = (key: string, names: readonly string[]): string[] => [key, ...names.map((name) => `${key}.${name}`)];
const marker = under('marker', ['color', 'opacity', 'line', 'line.color', 'line.width']);
const text = ['text', 'texttemplate', 'textposition', 'cliponaxis', ...under('textfont', font)];
const bars = ['orientation', 'base', 'width', 'offsetgroup', ...marker, ...text];

/** What the still picture can draw of each trace; everything else is an error, so that no picture lies by omission. */
const drawable: Readonly<Record<string, readonly string[]>> = {
  scatter: [
    ...['mode', 'fill', 'fillcolor', 'connectgaps', ...marker, ...text],
    ...under('line', ['color', 'width', 'dash', 'shape']),
    ...under('marker', ['size', 'symbol', 'colorscale', 'cmin', 'cmax', 'showscale', 'colorbar', ...colorBar]),
    ...under('error_x', errors),
    ...under('error_y', errors),
  ],
  bar: [...bars, ...under('error_y', errors), ...under('error_x', errors)],
  histogram: [
    ...['orientation', 'nbinsx', 'nbinsy', 'histnorm', ...marker],
    ...under('xbins', ['start', 'end', 'size']),
    ...under('ybins', ['start', 'end', 'size']),
  ],
  heatmap: ['z', 'zmin', 'zmax', 'zmid', 'colorscale', 'showscale', 'colorbar', ...colorBar, ...text, 'xgap', 'ygap'],
  contour: [
    ...['z', 'colorscale', 'showscale', 'ncontours', ...under('line', ['color', 'width'])],
    ...under('contours', ['start', 'end', 'size', 'coloring', 'showlabels']),
  ],
};

const values: readonly (readonly [string, RegExp, string])[] = [
  ['mode', /^(none|((lines|markers|text)(\+|$))+)$/, 'lines, markers, text and their sums'],
  ['fill', /^(none|tonexty|tozeroy|toself)$/, 'none, tonexty, tozeroy and toself'],
  ['line.shape', /^(linear|hv|vh)$/, 'linear, hv and vh'],
  ['histnorm', /^(|probability|percent|density|probability density)$/, 'probability, percent, density …'],
  ['contours.coloring', /^(lines|none)$/, 'lines and none (put a heatmap under them)'],
];

const axis = under('axis', [
  ...[
    'type',
    'range',
    'autorange',
    'rangemode',
    'domain',
    'anchor',
    'matches',
    'scaleanchor',
    'scaleratio',
    'constrain',
  ],
  ...['categoryarray', 'categoryorder', 'tickmode', 'tickvals', 'ticktext', 'tickformat', 'ticksuffix', 'tickprefix'],
  ...['nticks', 'dtick', 'tick0', 'showgrid', 'zeroline', 'showticklabels', 'showline', 'visible', 'fixedrange'],
  ...['title', 'title.text', 'title.standoff', 'automargin', 'side'],
]).map((key) => key.slice('axis.'.length));

const layoutKeys = [
  ...['width', 'height', 'barmode', 'bargap', 'showlegend', 'autosize', 'dragmode', 'clickmode'],
  ...under('title', ['text', 'subtitle', 'subtitle.text']),
  ...under('margin', ['l', 'r', 't', 'b']),
  ...under('grid', ['rows', 'columns', 'pattern', 'xgap', 'ygap']),
];

const annotationKeys = [
  ...['text', 'x', 'y', 'xref', 'yref', 'showarrow', 'ax', 'ay', 'xanchor', 'yanchor', 'xshift', 'yshift', 'bgcolor'],
  ...['textangle', 'align', 'arrowhead', 'arrowwidth', 'arrowcolor', 'arrowsize', 'visible', ...under('font', font)],
];
const shapeKeys = [
  ...['type', 'x0', 'x1', 'y0', 'y1', 'xref', 'yref', 'layer', 'fillcolor', 'opacity', 'name'],
  ...under('line', ['color', 'width', 'dash']),
];

/**
 * Refuses a figure of which the still picture would leave something out.
 *
 * @throws Error that names the first trace type or attribute that cannot be drawn, or a missing text alternative.
 */
export function checkFigure(figure: Figure): void {
  if (typeof figure.alt !== 'string' || figure.alt.trim() === '') {
    throw new Error('plot: alt is missing; say in a sentence what the picture shows');
  }
  if (!Array.isArray(figure.data) || figure.data.length === 0)
    throw new Error('plot: data must list at least one trace');
  figure.data.forEach((trace, index) => checkTrace(trace as Record<string, unknown>, `data[${index}]`));
  const layout = (figure.layout ?? {}) as Record<string, unknown>;
  for (const [key, value] of Object.entries(layout)) {
    if (/^[xy]axis\d*$/.test(key)) checkAxis(value, `layout.${key}`);
    else if (key === 'annotations')
      list(value, (item, at) => checkKeys(item, annotationKeys, `layout.annotations[${at}]`));
    else if (key === 'shapes') list(value, (item, at) => checkShape(item, `layout.shapes[${at}]`));
    else if (!ownAffair.test(key)) checkKeys({ [key]: value }, layoutKeys, 'layout');
  }
}

function checkTrace(trace: Record<string, unknown>, where: string): void {
  const type = String(trace.type ?? 'scatter');
  const known = drawable[type];
  if (!known) {
    const types = Object.keys(drawable).join(', ');
    throw new Error(`plot: ${where} is a trace of type '${type}', which cannot be drawn; use ${types}`);
  }
  checkKeys(trace, [...shared, ...known], `${where} (${type})`);
  for (const [path, allowed, names] of values) {
    const value = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], trace);
    if (value !== undefined && !allowed.test(String(value))) {
      throw new Error(`plot: ${where}.${path} is '${String(value)}'; what can be drawn: ${names}`);
    }
  }
}

function checkAxis(value: unknown, where: string): void {
  checkKeys(value, axis, where);
  const { type } = value as { type?: string };
  if (type !== undefined && !/^(-|linear|log|category)$/.test(type)) {
    throw new Error(`plot: ${where}.type is '${type}'; what can be drawn: linear, log and category`);
  }
}

function checkShape(value: unknown, where: string): void {
  checkKeys(value, shapeKeys, where);
  const type = (value as { type?: string }).type ?? 'rect';
  if (!/^(line|rect|circle)$/.test(type)) {
    throw new Error(`plot: ${where}.type is '${type}'; what can be drawn: line, rect and circle`);
  }
}

function list(value: unknown, check: (item: unknown, at: number) => void): void {
  if (Array.isArray(value)) value.forEach(check);
}

function checkKeys(value: unknown, known: readonly string[], where: string, path = ''): void {
  for (const [key, item] of Object.entries(value as object)) {
    const full = path ? `${path}.${key}` : key;
    if (item === undefined || (path === '' && ownAffair.test(key))) continue;
    if (!known.includes(full)) throw new Error(`plot: ${where}.${full} cannot be drawn in the still picture`);
    const nested = item !== null && typeof item === 'object' && !Array.isArray(item) && !ArrayBuffer.isView(item);
    if (nested) checkKeys(item, known, where, full);
  }
}
