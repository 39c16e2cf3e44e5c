/**
 * A number as it stands at an axis or in a sentence: a real minus sign, groups of three digits.
 *
 * @param digits after the point; default: as many as it has, at most four
 * @example
 * formatNumber(-1234.5); // → '−1,234.5'
 * formatNumber(0.5, 2); // → '0.50'
 */
export function formatNumber(value: number, digits?: number): string {
  const text = (Math.abs(value) < 0.5 * 10 ** -(digits ?? 4) ? 0 : value).toLocaleString('en-US', {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 4,
  });
  return text.replace('-', '−');
}
