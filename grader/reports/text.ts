/** For HTML and XML: what students wrote stays text. Control characters, which XML forbids and terminals obey, become visible. */
export function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => entities[mark]);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Without control characters and the marks that turn the direction of a line; line ends and tabs become blanks. */
export function visible(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** 2, 1.5, 0.33: points without needless digits. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** '1 point', '2 points'. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;
