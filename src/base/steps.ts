/**
 * Whether a number is a whole multiple of 1 / scale. 3.3 is no multiple of 0.1 in binary arithmetic: what rounding may
 * have added to a decimal, also after a few operations, is allowed, and no more, however great the number is.
 */
export function inSteps(value: number, scale: number): boolean {
  const steps = value * scale;
  return Math.abs(Math.round(steps) - steps) <= 1e-6 + Math.abs(steps) * 2e-15;
}
