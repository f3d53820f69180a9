/** Stands in place of the search for the code that was meant, which only words tell. */
export function suggestion(): null {
  return null;
}

export function explainUnlisted(): null {
  return null;
}

export function unlistedLiteral(): null {
  return null;
}
