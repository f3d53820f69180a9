import { InputError } from "../base/errors";
import { type Arguments, defectText } from "../text";

/** What is thrown for a submission that cannot be evaluated, with the sentence for the code. */
export function refused(code: string, pointer: string, args: Arguments): InputError {
  return new InputError([{ code, pointer, text: defectText(code, args) }]);
}
