import { InputError } from "../base/errors";
import type { RefusalArguments } from "../generated/evaluation";
import { defectText } from "../text";

/** What is thrown for a submission that cannot be evaluated, with the sentence for the code. */
export function refused<Code extends keyof RefusalArguments>(
  code: Code,
  pointer: string,
  args: RefusalArguments[Code],
): InputError {
  return new InputError([{ code, pointer, text: defectText(code, { ...args }) }]);
}
