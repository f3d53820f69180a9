const title = "问题清单";

/** The name of the sheet of issues; with a number where there is one already. */
export function listSheetName(others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  let name = title;
  for (let number = 2; taken.has(name); number++) name = `${title} (${number})`;
  return name;
}

/** Whether a sheet is one of ours: it lists issues and holds no records. */
export function isIssueList(name: string): boolean {
  return /^问题清单(?: \(\d+\))?$/.test(name);
}
