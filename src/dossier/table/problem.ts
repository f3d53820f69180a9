import { InputError, type Problem } from "../../base/errors";
import type { Arguments } from "../../base/language";
import { type WorkbookKey, workbookProblem } from "../../text/workbook";

/** What is thrown for a file that is not read, with its sentence. The name of the file is added where it is known. */
export function refusal(code: WorkbookKey, args: Arguments = {}): InputError {
  return new InputError([notice(code, args)]);
}

export function notice(code: WorkbookKey, args: Arguments = {}): Problem {
  return workbookProblem(code, args);
}

/** The file is not what it says it is; `part` is where that was seen. */
export function damaged(part: string): InputError {
  return refusal("workbookDamaged", { part });
}
