/** Orders strings by UTF-16 code unit: the same on every machine and in every language setting. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders clause numbers as numbers (6.10 after 6.2); texts that are no numbers follow; no clause comes last. */
export function byClause(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const l = left[i];
    const r = right[i];
    if (l === undefined || r === undefined) return l === undefined ? -1 : 1;
    const difference = Number(l) - Number(r);
    if (difference < 0 || difference > 0) return difference;
    if (Number.isNaN(difference) && l !== r) return byCodeUnit(l, r);
  }
  return 0;
}
