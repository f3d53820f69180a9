/**
 * Brings the result of a multiplication or division back to nine decimals, so that 0.07 × 100 is 7 and
 * rounds up to 7. Rounding keeps order, so bounds stay bounds.
 */
export function quantity(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const rounded = Math.round(value * 1e9) / 1e9;
  return Number.isFinite(rounded) ? rounded : value;
}
