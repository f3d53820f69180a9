import type { CellPlace } from "../remarks";

/** What is the matter with a cell, worst first: a cell has the colour of the first that it has. */
export const issueKinds = ["unread", "data", "nonconforming", "missing", "notice"] as const;

export type IssueKind = (typeof issueKinds)[number];

/** Something to be noted at a cell and listed; where it speaks of no sheet, it is listed only. */
export interface Issue {
  readonly kind: IssueKind;
  readonly place: Pick<CellPlace, "sheet" | "cell"> | null;
  /** A sentence: what is wrong, or missing. */
  readonly text: string;
  /** As it stands in the cell. */
  readonly written?: string;
  /** What it falls short of, or is asked by. */
  readonly rule?: { readonly title: string; readonly clause: string };
}

export interface KindLook {
  readonly title: string;
  /** Of the cell, as the format writes colours. */
  readonly fill: string;
}

export const kindLooks: Readonly<Record<IssueKind, KindLook>> = {
  unread: { title: "没有读懂", fill: "FFFFC7CE" },
  data: { title: "数据问题", fill: "FFFF9999" },
  nonconforming: { title: "不符合", fill: "FFF8CBAD" },
  missing: { title: "缺少数据", fill: "FFBDD7EE" },
  notice: { title: "提示", fill: "FFFFF2CC" },
};

export function worst(kinds: Iterable<IssueKind>): IssueKind {
  const all = new Set(kinds);
  return issueKinds.find((kind) => all.has(kind))!;
}
