import type { Evaluation } from "../../generated/evaluation";
import type { Result } from "../../node/stream/formats";
import { formatJson, formatNdjson } from "../../report/json";
import { formatText } from "../../report/text";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { readNames } from "./names";
import type { ReportOptions } from "./options";

export type Render = (result: Result) => Promise<string>;

export async function rendererFor(session: Session, options: ReportOptions): Promise<Render> {
  if (options.format === "assessment") return async (result) => `${JSON.stringify(result)}\n`;
  const render = await ofEvaluations(session, options);
  return (result) => {
    if (result.kind !== "evaluation") throw new Error(`A report is made from an evaluation.`);
    return render(result);
  };
}

async function ofEvaluations(
  session: Session,
  options: ReportOptions,
): Promise<(evaluation: Evaluation) => Promise<string>> {
  const { world, locale } = session;
  const names = options.names === undefined ? undefined : await readNames(world, options.names);
  if (options.format === "json") return async (evaluation) => formatJson(evaluation);
  if (options.format === "ndjson") return async (evaluation) => formatNdjson(evaluation);
  if (options.format === "html") {
    const { formatHtml } = await import("../../report/html");
    return async (evaluation) => formatHtml(evaluation, { locale, names });
  }
  const color = options.out === undefined ? await painter(world, world.stdout) : {};
  return (evaluation) =>
    aligned((width) => formatText(evaluation, { locale, names, color, width, all: options.all === true }));
}
