/**
 * The same submissions each time; `PROPERTY_SEED=7 PROPERTY_RUNS=20` goes looking for others,
 * `PROPERTY_QUICK=1` does not make a counterexample smaller.
 */
export const seed = Number(process.env.PROPERTY_SEED ?? 20_230_420);

const factor = Number(process.env.PROPERTY_RUNS ?? 1);

export function options(runs: number) {
  return { seed, numRuns: runs * factor, endOnFailure: process.env.PROPERTY_QUICK === "1" };
}

/** Per test, in milliseconds. */
export const limit = { timeout: 240_000 * factor };
