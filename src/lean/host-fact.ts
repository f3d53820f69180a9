/** Stands in place of facts of a host: no rule of the default profile could read one. */
export function checkHostFacts(): void {}

export function hostFact(): readonly [] {
  return [];
}

export function hostExpression(): null {
  return null;
}
