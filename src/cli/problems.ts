import type { Problem } from "../base/errors";
import type { Locale } from "../base/language";
import type { Place } from "../node/blocks";
import { printable } from "../text/printable";
import type { OutputError } from "./output-error";
import type { Session } from "./session";
import { painter } from "./terminal";
import type { WordKey } from "./words/index";

export type { Place };

/** "sites.ndjson 第 3 行" */
export function placeText({ words }: Session, { file, line }: Place): string {
  const name = file === "-" ? words("stdin") : printable(file);
  return line === null ? name : `${name} ${words("line", { line: String(line) })}`;
}

/** One line per problem on the standard error: file, line, pointer, sentence. */
export async function reportProblems(
  session: Session,
  problems: readonly Problem[],
  place?: Place,
): Promise<void> {
  const { world, locale, words } = session;
  const { red } = await painter(world, world.stderr);
  const word = red(words("error"));
  const lines = problems.map((problem) => {
    const file = place ? placeText(session, place) : printable(problem.file ?? "");
    const where = [file, printable(problem.pointer)].filter((part) => part !== "").join(" ");
    const sentence = ended(printable(problem.text[locale]), locale);
    return `${word} ${where === "" ? "" : where + words("separator")}${sentence}\n`;
  });
  await world.stderr.write(lines.join(""));
}

function ended(sentence: string, locale: Locale): string {
  return /[.!?。！？]$/.test(sentence) ? sentence : sentence + (locale === "en" ? "." : "。");
}

/** A file, or the standard output, that could not be written: which, and why. */
export async function reportUnwritten(session: Session, error: OutputError): Promise<void> {
  const { world, words } = session;
  const { red } = await painter(world, world.stderr);
  const path = error.file === undefined ? words("stdout") : printable(error.file);
  const sentence = words(reasonOf(error.reason), { cause: error.reason });
  await world.stderr.write(`${red(words("error"))} ${path}${words("separator")}${sentence}\n`);
}

function reasonOf(cause: string): WordKey {
  if (cause === "EEXIST") return "unwritten.exists";
  return cause === "ENOSPC" || cause === "EDQUOT" ? "unwritten.full" : "unwritten.other";
}

/** Something to know that changes neither outcome nor exit code: one line on the standard error. */
export async function remark({ world, words }: Session, sentence: string): Promise<void> {
  const { yellow } = await painter(world, world.stderr);
  await world.stderr.write(`${yellow(words("remark"))} ${printable(sentence)}\n`);
}

/** An error nobody foresaw: what happened, with the stack for whoever mends it. */
export async function reportBug(session: Session, error: unknown, place?: Place): Promise<void> {
  const { world, words } = session;
  if (session.bugs.length === 0) session.bugs.push(error);
  const where = place ? `${placeText(session, place)}${words("separator")}` : "";
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const detail = stack.slice(0, longestStack).split("\n").map(printable).join("\n");
  await world.stderr.write(`${where}${words("bug")}\n${detail}\n`);
}

const longestStack = 4000;
