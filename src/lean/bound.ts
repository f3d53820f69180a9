/** Stands in place of what runs printed loops. */
export function runLoops(): void {}
