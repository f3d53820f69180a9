/** Orders strings by UTF-16 code unit: the same on every machine and in every language setting. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders clause numbers as numbers (6.10 after 6.2, 4（附件） before 11); what begins with no number follows; no clause comes
 * last.
 */
export function byClause(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const left = a.split(".");
  const right = b.split(".");
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const l = left[i];
    const r = right[i];
    if (l === undefined || r === undefined) return l === undefined ? -1 : 1;
    const order = leading(l) - leading(r) || byCodeUnit(l, r);
    if (order !== 0) return order;
  }
  return 0;
}

/** Greater than any number for a text that begins with none. */
function leading(part: string): number {
  const digits = /^\d{1,9}/.exec(part);
  return digits === null ? 1e9 : Number(digits[0]);
}
