/** Stands in place of taking answers from printed loops; there are none. */
export function withLoops<Rule>(rule: Rule): Rule {
  return rule;
}
