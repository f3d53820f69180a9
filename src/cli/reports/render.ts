import type { Evaluation } from "../../generated/evaluation";
import type { Result } from "../../node/stream/formats";
import type { ReadSubmission } from "../../node/submissions";
import { formatJson, formatNdjson } from "../../report/json";
import { formatText, repeatedSentences } from "../../report/text";
import type { WorkingPapersOptions } from "../../report/working-papers-options";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { readNames } from "./names";
import type { ReportOptions } from "./options";

export type Render = (result: Result, from: ReadSubmission) => Promise<string>;

/** What working papers have beside the evaluation, where it is made of what was read. */
export type Aside = (
  evaluation: Evaluation,
  from: ReadSubmission,
) => Pick<WorkingPapersOptions, "cells" | "derivations" | "catalogue">;

export async function rendererFor(
  session: Session,
  options: ReportOptions,
  aside: Aside = () => ({}),
): Promise<Render> {
  if (options.format === "assessment") return async (result) => `${JSON.stringify(result)}\n`;
  const render = await ofEvaluations(session, options, aside);
  return (result, from) => {
    if (result.kind !== "evaluation") throw new Error(`A report is made from an evaluation.`);
    return render(result, from);
  };
}

async function ofEvaluations(
  session: Session,
  options: ReportOptions,
  aside: Aside,
): Promise<(evaluation: Evaluation, from: ReadSubmission) => Promise<string>> {
  const { world, locale } = session;
  const names = options.names === undefined ? undefined : await readNames(world, options.names);
  if (options.format === "json") return async (evaluation) => formatJson(evaluation);
  if (options.format === "ndjson") return async (evaluation) => formatNdjson(evaluation);
  if (options.format === "html") {
    const { formatHtml } = await import("../../report/html");
    return async (evaluation, from) => formatHtml(evaluation, { locale, names, ...aside(evaluation, from) });
  }
  const color = options.out === undefined ? await painter(world, world.stdout) : {};
  const columns = options.out === undefined && world.stdout.isTerminal ? world.columns : undefined;
  const all = options.all === true;
  // Files stand alone; on one output a sentence is told once.
  const told = new Set<string>();
  return async (evaluation) => {
    const text = await aligned((width) =>
      formatText(evaluation, { locale, names, color, width, all, told, ...(columns && { columns }) }),
    );
    if (options.out === undefined) for (const one of repeatedSentences(evaluation, locale)) told.add(one);
    return text;
  };
}
