import { refusedLine } from "../../node/refused";
import type { Session } from "../session";
import { mayBeOneSite } from "./combination";
import { intoFolder } from "./folder-sink";
import { isLines, type ReportOptions } from "./options";
import { type Aside, type Render, rendererFor } from "./render";
import type { Sink } from "./sink";

export async function createSink(
  session: Session,
  paths: readonly string[],
  options: ReportOptions,
  aside?: Aside,
): Promise<Sink> {
  const render = await rendererFor(session, options, aside);
  if (options.out !== undefined) return intoFolder(session, options.out, options, render);
  if (options.format === "json") {
    return asJson(session, options.input !== "ndjson" && (await mayBeOneSite(session.world, paths)), render);
  }
  if (isLines(options)) return asLines(session, render);
  const separator = options.format === "text" ? `\n${"─".repeat(session.world.columns ?? 80)}\n\n` : "";
  return oneAfterAnother(session, separator, render);
}

function asLines({ world }: Session, render: Render): Sink {
  return {
    put: async (result, from) => world.stdout.write(await render(result, from)),
    refuse: (place, problems) => world.stdout.write(refusedLine(place, problems)),
    end: async () => {},
  };
}

function oneAfterAnother({ world }: Session, separator: string, render: Render): Sink {
  let first = true;
  return {
    async put(result, from) {
      await world.stdout.write((first ? "" : separator) + (await render(result, from)));
      first = false;
    },
    refuse: async () => {},
    end: async () => {},
  };
}

/**
 * One document for one document; a list for a folder, several files or NDJSON, however many they hold. Of the
 * standard input that may hold one line or many, the first waits for the second.
 */
function asJson({ world }: Session, single: boolean, render: Render): Sink {
  let before = "[\n";
  let held: string | null = null;
  let isList = !single;
  const add = async (text: string) => {
    await world.stdout.write(before + text.trimEnd());
    before = ",\n";
  };
  const beginList = async () => {
    isList = true;
    if (held !== null) await add(held);
    held = null;
  };
  return {
    async put(result, from) {
      if (!isList && held !== null) await beginList();
      const text = await render(result, from);
      if (isList) await add(text);
      else held = text;
    },
    async refuse({ line }) {
      if (!isList && line !== null) await beginList();
    },
    async end() {
      if (isList) await world.stdout.write(before === "[\n" ? "[]\n" : "\n]\n");
      else if (held !== null) await world.stdout.write(held);
    },
  };
}
