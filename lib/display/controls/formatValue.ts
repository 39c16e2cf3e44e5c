/**
 * A slider's value as text: the digits that its step needs, a real minus sign.
 *
 * @example
 * formatValue(-0.5, [-1, -0.5, 0]); // → '−0.5'
 */
export function formatValue(value: number, values: readonly number[]): string {
  const digits = Math.max(...values.map((each) => (String(each).split('.')[1] ?? '').length));
  return value.toFixed(Math.min(4, digits)).replace('-', '−');
}
