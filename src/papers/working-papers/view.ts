import type { Locale } from "../../base/language";
import type { Evaluation } from "../../generated/evaluation";
import type { Names } from "../../report/options";
import type { SideFiles } from "../../report/side-files";
import type { WorkingPapersOptions } from "../../report/working-papers-options";
import { type Arguments, say, type WorkingKey, workingText } from "../../text/index";
import { type SheetWord, sheetWord } from "./words";

type Given = Pick<WorkingPapersOptions, "date" | "code" | "number" | "marks">;

/** What every sheet is made of. */
export interface SheetView extends SideFiles, Given {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly names: Names | undefined;
  /** A heading of reports. */
  readonly t: (key: WorkingKey, args?: Arguments) => string;
  /** A word of the sheets. */
  readonly w: (key: SheetWord, args?: Arguments) => string;
}

export function sheetView(
  evaluation: Evaluation,
  locale: Locale,
  names: Names | undefined,
  given: SideFiles & Given,
): SheetView {
  return {
    ...given,
    evaluation,
    locale,
    names,
    t: (key, args) => workingText(key, locale, args),
    w: (key, args) => sheetWord(key, locale, args),
  };
}

/** Several things in one cell. */
export function listText({ locale }: SheetView, texts: readonly string[]): string {
  return texts.join(say("list.comma", locale));
}

/** Several lines in one cell. */
export function linesText(texts: readonly (string | null | undefined | false)[]): string {
  return texts.filter((text) => typeof text === "string" && text !== "").join("\n");
}

/** The cells that pointers mean, each once. */
export function cellsText(view: SheetView, pointers: readonly string[]): string {
  const cells = pointers.map(view.cellOf).filter((cell): cell is string => cell !== null);
  return listText(view, [...new Set(cells)]);
}
