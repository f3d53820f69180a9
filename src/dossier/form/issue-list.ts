import type { Sheet } from "../table/model";

const title = "问题清单";

/** What stands in the first row. */
export const issueHeadings = ["序号", "类型", "表", "单元格", "现填", "问题", "规则", "条款"] as const;

/** The name of the sheet of issues; with a number where there is one already. */
export function listSheetName(others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  let name = title;
  for (let number = 2; taken.has(name); number++) name = `${title} (${number})`;
  return name;
}

/** Whether a sheet lists issues and holds no records: by its name and its headings. */
export function isIssueList({ name, rows }: Sheet): boolean {
  const texts = rows[0]?.cells.map(({ text }) => text);
  return /^问题清单(?: \(\d+\))?$/.test(name) && issueHeadings.every((heading, k) => texts?.[k] === heading);
}
