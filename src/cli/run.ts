import { InputError, OptionError, RulebookError } from "../base/errors";
import type { Locale } from "../base/language";
import { asInputError } from "../node/sources";
import { printable } from "../text/printable";
import { CommanderError } from "./commander";
import { type ExitCode, exit, worstExit } from "./exit";
import { localeOf } from "./languages";
import { OutputError } from "./output-error";
import { reportBug, reportProblems, reportUnwritten } from "./problems";
import { createProgram } from "./program";
import { commandName, type Session } from "./session";
import { commanderProblem, UsageError } from "./usage";
import { wordsIn } from "./words/index";
import type { World } from "./world";

/** Runs one command line and gives its exit code. `argv` is without the names of node and of the script. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const locale = localeIn(argv);
  const words = wordsIn(locale);
  const session: Session = {
    world,
    locale,
    words,
    exitCode: exit.fine,
    bugs: [],
    told: new Set(),
    pending: [],
  };
  const codes = [
    await attempt(session, () => command(session, argv)),
    await attempt(session, () => flush(session)),
  ];
  if (session.bugs.length > 0) codes.push(exit.bug);
  return worstExit(codes);
}

async function command(session: Session, argv: readonly string[]): Promise<ExitCode> {
  await createProgram(session).parseAsync([...argv], { from: "user" });
  return session.exitCode;
}

/** Output that is only on its way has not been written. */
async function flush({ world, pending }: Session): Promise<ExitCode> {
  await Promise.all(pending);
  await world.stdout.flush?.();
  await world.stderr.flush?.();
  return exit.fine;
}

/** What stands in the way is said; where even that cannot be written, the code has to do. */
async function attempt(session: Session, what: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await what();
  } catch (error) {
    try {
      return await explainFailure(session, error);
    } catch (second) {
      if (second instanceof OutputError)
        return error instanceof OutputError ? error.exitCode : second.exitCode;
      throw second;
    }
  }
}

/** Known before the command line is parsed, so that mistakes in it are told in this language. */
function localeIn(argv: readonly string[]): Locale {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
  return localeOf(value ?? "") ?? "zh-CN";
}

async function explainFailure(session: Session, error: unknown): Promise<ExitCode> {
  const { words } = session;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.fine;
    if (error.code === "commander.help") return exit.usage;
    return await usageError(session, commanderProblem(error, words));
  }
  if (error instanceof UsageError) return await usageError(session, words(error.key, error.args));
  if (error instanceof OutputError) {
    const isNew = !session.told.has(error);
    session.told.add(error);
    if (isNew && error.exitCode === exit.notWritten) await reportUnwritten(session, error);
    return error.exitCode;
  }
  if (error instanceof OptionError) {
    await reportProblems(session, error.problems);
    return exit.usage;
  }
  // What the operating system would not let us read is no bug of ours.
  const known = asInputError(error, (error as { path?: unknown } | null)?.path as string);
  if (known instanceof InputError || known instanceof RulebookError) {
    await reportProblems(session, known.problems);
    return exit.nothingRead;
  }
  await reportBug(session, error);
  return exit.bug;
}

async function usageError({ world, words }: Session, problem: string): Promise<ExitCode> {
  const hint = words("usage.hint", { command: commandName });
  await world.stderr.write(`${printable(words("usage.heading", { problem }))}\n${hint}\n`);
  return exit.usage;
}
