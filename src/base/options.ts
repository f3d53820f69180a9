import { OptionError, type Problem } from "./errors";
import { nearest } from "./nearest";
import { anObject, type Check } from "./option-checks";
import { escapeToken } from "./pointer";

/** The options of a call: each name with the check of its value. What is not among them does not exist. */
export type Shape<Options> = { readonly [Name in keyof Required<Options>]: Check };

/**
 * The options of a call as a plain object, each read once. `undefined` is an option not given. Throws `OptionError`
 * with every problem: unknown names with the one that was probably meant, wrong values and shapes.
 */
export function readOptions<Options extends object>(given: unknown, shape: Shape<Options>): Partial<Options> {
  const read: Record<string, unknown> = {};
  const problems = guarded("", () => shapeProblems(given === undefined ? {} : given, shape, "", read));
  if (problems.length > 0) throw new OptionError(problems);
  return read as Partial<Options>;
}

/** Checks one argument of a call. Throws `OptionError`. */
export function checkArgument(value: unknown, pointer: string, check: Check): void {
  const problems = guarded(pointer, () => check(value, pointer));
  if (problems.length > 0) throw new OptionError(problems);
}

/** A getter or a proxy may throw anything; that is no failure of ours. */
function guarded(pointer: string, find: () => readonly Problem[]): readonly Problem[] {
  try {
    return find();
  } catch {
    const text = { "zh-CN": "无法读取：访问其内容时出错。", en: "It cannot be read: looking into it fails." };
    return [{ code: "unreadable", pointer, text }];
  }
}

function shapeProblems(
  given: unknown,
  shape: Readonly<Record<string, Check>>,
  at: string,
  read: Record<string, unknown>,
): Problem[] {
  const wrong = anObject(given, at);
  if (wrong.length > 0) return [...wrong];
  const options = given as Readonly<Record<string, unknown>>;
  const known = Object.keys(shape);
  const problems = Object.keys(options)
    .filter((name) => known.indexOf(name) < 0)
    .map((name) => unknownOption(`${at}/${escapeToken(name.slice(0, 100))}`, name, known));
  for (const name of known) {
    const value = options[name];
    if (value === undefined) continue;
    const found = shape[name]!(value, `${at}/${escapeToken(name)}`);
    if (found.length > 0) problems.push(...found);
    else read[name] = value;
  }
  return problems;
}

function unknownOption(pointer: string, name: string, known: readonly string[]): Problem {
  const meant = nearest(name, known);
  const shown = name.slice(0, 80);
  const text =
    meant === null
      ? {
          "zh-CN": `没有选项“${shown}”，可用：${known.join("、")}。`,
          en: `There is no option “${shown}”; there are ${known.join(", ")}.`,
        }
      : {
          "zh-CN": `没有选项“${shown}”，是否想用“${meant}”？`,
          en: `There is no option “${shown}”; did you mean “${meant}”?`,
        };
  return { code: "unknownOption", pointer, text };
}

/** An object of named parts, closed like the options themselves. */
export function shaped<Part extends object>(shape: Shape<Part>): Check {
  return (value, pointer) => shapeProblems(value, shape, pointer, {});
}
