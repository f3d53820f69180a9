/** Stands in place of what binds printed loops to a profile; there are none. */
export function bindLoops(): null {
  return null;
}
