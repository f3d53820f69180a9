import type { Evaluation } from "../generated/evaluation";
import { type PaperOptions, workingPapersWorkbook } from "../papers";
import { propertiesOf } from "../papers/properties";
import { codeOf, sealOf } from "../papers/seal";
import { formatHtml } from "../report/html";
import type { DocumentFile } from "./documents";
import type { SideFiles } from "./working-papers";

/** 工作底稿 as a page and as a workbook, with the seal of the report they belong to. */
export function workingPapersFiles(
  evaluation: Evaluation,
  { locale = "zh-CN", date, names, visit, origins }: PaperOptions,
  side: SideFiles,
): DocumentFile[] {
  const number = visit?.reportNumber ?? null;
  const seal = sealOf(evaluation, "workingPapers", { date, number }, origins ?? null);
  const options = {
    ...side,
    locale,
    date,
    ...(names && { names }),
    ...(number !== null && { number }),
    code: codeOf(seal),
    marks: propertiesOf(seal),
  };
  const stem = locale === "en" ? "working-papers" : "工作底稿";
  return [
    { name: `${stem}.html`, content: formatHtml(evaluation, options) },
    { name: `${stem}.xlsx`, content: workingPapersWorkbook(evaluation, options) },
  ];
}
