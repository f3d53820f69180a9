import type { Evaluation } from "../../generated/evaluation";
import { formatHtml } from "../../report/html";
import type { WorkingPapersOptions } from "../../report/working-papers-options";
import { type PaperOptions, viewOf } from "../options";
import { propertiesOf } from "../properties";
import { codeOf, type Seal, sealOf } from "../seal";
import { workingPapersWorkbook } from "./workbook";

/** What working papers have beside the evaluation; without it they say that it is absent. */
export type SideFiles = Pick<WorkingPapersOptions, "cells" | "derivations" | "catalogue">;

/** 工作底稿 as a page that carries what report and notice carry. */
export function formatWorkingPapersHtml(
  evaluation: Evaluation,
  options: PaperOptions,
  side: SideFiles = {},
): string {
  return formatHtml(evaluation, optionsOf(evaluation, options, side));
}

/** 工作底稿 as a workbook (.xlsx), a sheet for each part, with filters. */
export function formatWorkingPapersXlsx(
  evaluation: Evaluation,
  options: PaperOptions,
  side: SideFiles = {},
): Uint8Array {
  return workingPapersWorkbook(evaluation, optionsOf(evaluation, options, side));
}

function optionsOf(evaluation: Evaluation, options: PaperOptions, side: SideFiles): WorkingPapersOptions {
  const { locale, names, date, visit, origins, corrects } = viewOf(evaluation, options);
  const number = visit.reportNumber ?? null;
  const seal: Seal = sealOf(
    evaluation,
    "workingPapers",
    { date, number, corrects: corrects?.number },
    origins,
  );
  return {
    ...side,
    locale,
    date,
    ...(names && { names }),
    ...(number !== null && { number }),
    code: codeOf(seal),
    marks: propertiesOf(seal),
  };
}
