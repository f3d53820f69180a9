import { ByteWriter } from "../../base/byte-writer";
import { writeEvaluation } from "../../evaluation/serialize";
import type { Evaluation } from "../../generated/evaluation";
import { printable } from "../../text/printable";
import { FileNames } from "../file-name";
import type { Session } from "../session";
import type { Output } from "../world";
import { mayBeOneSite } from "./combination";
import { type Render, rendererFor } from "./render";
import type { EvaluateOptions } from "./run";

const newline = 10;

/** The compiled rules the findings come from. */
type Rules = Parameters<typeof writeEvaluation>[2];

/** Takes evaluations one by one and keeps none. */
export interface Sink {
  put(evaluation: Evaluation, from: { line: number | null }): Promise<void>;
  end(): Promise<void>;
}

export async function createSink(
  session: Session,
  paths: readonly string[],
  options: EvaluateOptions,
  rules: Rules,
): Promise<Sink> {
  const { stdout } = session.world;
  if (options.format === "ndjson" && stdout.writeBytes !== undefined) return asBytes(stdout, rules);
  const render = await rendererFor(session, options);
  if (options.out !== undefined) return intoFolder(session, options.out, options.format, render);
  if (options.format === "json") return asJson(session, await mayBeOneSite(session.world, paths), render);
  const separator = options.format === "text" ? `\n${"─".repeat(session.world.columns ?? 80)}\n\n` : "";
  return oneAfterAnother(session, separator, render);
}

/** One line after the other from one buffer, so that a stream of any length leaves nothing behind. */
function asBytes(stdout: Output, rules: Rules): Sink {
  const writer = new ByteWriter();
  return {
    async put(evaluation) {
      writer.clear();
      writeEvaluation(writer, evaluation, rules);
      writer.byte(newline);
      await stdout.writeBytes?.(writer.view());
    },
    end: async () => {},
  };
}

function oneAfterAnother({ world }: Session, separator: string, render: Render): Sink {
  let first = true;
  return {
    async put(evaluation) {
      await world.stdout.write((first ? "" : separator) + (await render(evaluation)));
      first = false;
    },
    end: async () => {},
  };
}

/** One document for one document; a list for a folder, several files or NDJSON, however many they hold. */
function asJson({ world }: Session, single: boolean, render: Render): Sink {
  let before = "[\n";
  let open = !single;
  return {
    async put(evaluation, { line }) {
      open ||= line !== null;
      if (!open) return world.stdout.write(await render(evaluation));
      await world.stdout.write(before + (await render(evaluation)).trimEnd());
      before = ",\n";
    },
    async end() {
      if (open) await world.stdout.write(before === "[\n" ? "[]\n" : "\n]\n");
    },
  };
}

async function intoFolder(
  session: Session,
  folder: string,
  extension: string,
  render: Render,
): Promise<Sink> {
  const { world, locale, words } = session;
  const names = new FileNames();
  const base = folder.replace(/[\\/]+$/, "") || folder;
  await world.files.makeFolder(folder);
  return {
    async put(evaluation) {
      const path = `${base}/${names.next(evaluation.site.id, extension === "text" ? "txt" : extension)}`;
      await world.files.write(path, await render(evaluation));
      const site = printable(evaluation.site.name ?? evaluation.site.id);
      const conclusion = printable(evaluation.conclusion.text[locale]);
      await world.stdout.write(
        `${words("wrote", { path })}${words("separator")}${site}${words("separator")}${conclusion}\n`,
      );
    },
    end: async () => {},
  };
}
