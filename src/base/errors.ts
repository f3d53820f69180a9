import type { ProblemCode } from "../generated/evaluation";
import type { Text } from "./language";
import { PersonalNumbers } from "./personal/personal-numbers";

/** One thing the user can mend, with the place where it stands. */
export interface Problem {
  /** Stable code, for programs. */
  readonly code: ProblemCode;
  /** File inside the rulebook, or the name under which a document was given. */
  readonly file?: string;
  /** JSON Pointer inside that file or document. */
  readonly pointer: string;
  readonly text: Text;
}

function sentence(problems: readonly Problem[], heading: string): string {
  const lines = problems.slice(0, 20).map((p) => {
    const place = [p.file, p.pointer].filter(Boolean).join("#");
    // Where there are no words, codes say it all.
    const said = p.text.en === "" ? p.code : `${p.text.en} / ${p.text["zh-CN"]}`;
    return `${place ? `${place}: ` : ""}${said}`;
  });
  const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : [];
  return [heading, ...lines, ...more].join("\n  ");
}

/** What people wrote may hold identity and mobile numbers; the names of files are the reader's own. */
function withoutNumbers(problems: readonly Problem[]): readonly Problem[] {
  const personal = new PersonalNumbers();
  personal.noteAll(problems.map(({ pointer, text }) => [pointer, text]));
  if (!personal.any) return problems;
  return problems.map((problem) => ({
    ...problem,
    pointer: personal.masked(problem.pointer),
    text: personal.maskedAll(problem.text),
  }));
}

/** The submission cannot be evaluated at all: no usable site, tier or period, or a limit exceeded. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const shown = withoutNumbers(problems);
    super(sentence(shown, "The submission cannot be evaluated / 申报数据无法评估:"));
    this.problems = shown;
  }
}

/** A rulebook or profile that does not load. Lists every problem found, each with file and pointer. */
export class RulebookError extends Error {
  override readonly name = "RulebookError";
  constructor(readonly problems: readonly Problem[]) {
    super(sentence(problems, "The rulebook does not load / 依据文件无法加载:"));
  }
}

/** An option of a call is wrong: unknown profile, malformed date, rule id nobody knows. */
export class OptionError extends Error {
  override readonly name = "OptionError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const shown = withoutNumbers(problems);
    super(sentence(shown, "The options of this call are wrong / 调用参数有误:"));
    this.problems = shown;
  }
}
