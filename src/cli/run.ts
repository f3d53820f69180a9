import { InputError, OptionError, RulebookError } from "../base/errors";
import type { Locale } from "../base/language";
import { CommanderError } from "./commander";
import { type ExitCode, exit } from "./exit";
import { reportBug, reportProblems } from "./problems";
import { createProgram } from "./program";
import { commandName, type Session } from "./session";
import { commanderProblem, UsageError } from "./usage";
import { wordsIn } from "./words/index";
import type { World } from "./world";

/** Runs one command line and gives its exit code. `argv` is without the names of node and of the script. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const locale = localeIn(argv);
  const session: Session = { world, locale, words: wordsIn(locale), exitCode: exit.fine };
  try {
    await createProgram(session).parseAsync([...argv], { from: "user" });
    return session.exitCode;
  } catch (error) {
    return await explainFailure(session, error);
  }
}

/** Known before the command line is parsed, so that mistakes in it are told in this language. */
function localeIn(argv: readonly string[]): Locale {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
  return value === "en" ? "en" : "zh-CN";
}

async function explainFailure(session: Session, error: unknown): Promise<ExitCode> {
  const { words } = session;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.fine;
    if (error.code === "commander.help") return exit.usage;
    return await usageError(session, commanderProblem(error, words));
  }
  if (error instanceof UsageError) return await usageError(session, words(error.key, error.args));
  if (error instanceof OptionError) {
    await reportProblems(session, error.problems);
    return exit.usage;
  }
  if (error instanceof InputError || error instanceof RulebookError) {
    await reportProblems(session, error.problems);
    return exit.nothingRead;
  }
  await reportBug(session, error);
  return exit.bug;
}

async function usageError({ world, words }: Session, problem: string): Promise<ExitCode> {
  const hint = words("usage.hint", { command: commandName });
  await world.stderr.write(`${words("usage.heading", { problem })}\n${hint}\n`);
  return exit.usage;
}
