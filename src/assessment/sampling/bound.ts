/** One-sided; of all that say so, at most one in twenty is wrong. Nothing is decided by it. */
export const confidence = 0.95;

/**
 * The most entries of a population that may not conform, where a simple random draw without replacement found so many: the greatest
 * number under which to find so few or fewer is likelier than 1 − confidence, by the hypergeometric distribution itself.
 */
export function mostNonconforming(population: number, drawn: number, found: number): number {
  const most = population - drawn + found;
  let low = found;
  let high = most;
  // The more there are, the less likely are few among those drawn.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (likely(population, middle, drawn, found)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sums of logarithms are exact to far more digits; an equal chance is no greater one. */
const tie = 1e-9;

function likely(population: number, bad: number, drawn: number, found: number): boolean {
  return chance(population, bad, drawn, found) > (1 - confidence) * (1 + tie);
}

/** The chance of finding at most so many. */
export function chance(population: number, bad: number, drawn: number, found: number): number {
  const good = population - bad;
  const least = Math.max(0, drawn - good);
  if (found < least) return 0;
  let log = logChoose(bad, least) + logChoose(good, drawn - least) - logChoose(population, drawn);
  let sum = 0;
  for (let k = least; k <= Math.min(found, bad, drawn); k++) {
    sum += Math.exp(log);
    log += Math.log(((bad - k) * (drawn - k)) / ((k + 1) * (good - drawn + k + 1)));
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  const fewer = Math.min(k, n - k);
  let sum = 0;
  for (let i = 1; i <= fewer; i++) sum += Math.log((n - fewer + i) / i);
  return sum;
}
