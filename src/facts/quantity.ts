/**
 * Brings the result of a calculation back to nine decimals, so that 0.07 × 100 is 7 and rounds up to 7; to fewer
 * where the numbers it came from are so great that a double holds no nine. Rounding keeps order, so bounds stay bounds.
 */
export function quantity(value: number, magnitude = Math.abs(value)): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const decimals = magnitude <= 1e6 ? 9 : 9 - Math.ceil(Math.log10(magnitude / 1e6));
  if (decimals < 1) return value;
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** The greatest of some numbers, open ends and signs left aside. */
export function magnitudeOf(...numbers: readonly number[]): number {
  return numbers.reduce((most, n) => (Number.isFinite(n) ? Math.max(most, Math.abs(n)) : most), 0);
}
