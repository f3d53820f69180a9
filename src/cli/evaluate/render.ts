import stringWidth from "string-width";
import type { Evaluation } from "../../generated/evaluation";
import { formatJson, formatNdjson } from "../../report/json";
import { formatText } from "../../report/text";
import type { Session } from "../session";
import { painter } from "../terminal";
import { readNames } from "./names";
import type { EvaluateOptions } from "./run";

export type Render = (evaluation: Evaluation) => string;

export async function rendererFor(session: Session, options: EvaluateOptions): Promise<Render> {
  const { world, locale } = session;
  const names = options.names === undefined ? undefined : await readNames(world, options.names);
  if (options.format === "json") return formatJson;
  if (options.format === "ndjson") return formatNdjson;
  if (options.format === "html") {
    const { formatHtml } = await import("../../report/html");
    return (evaluation) => formatHtml(evaluation, { locale, names });
  }
  const color = options.out === undefined ? painter(world, world.stdout) : {};
  return (evaluation) =>
    formatText(evaluation, { locale, names, color, width: stringWidth, all: options.all === true });
}
