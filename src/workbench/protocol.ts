import type { Locale, Text } from "../base/language";
import type { NamedTable } from "../base/tables";
import type { Mapping } from "../dossier/form/mapping";
import type { Visit } from "../dossier/form/visit";
import type { CellPlace, Question } from "../dossier/remarks";
import type { Attestation, Evaluation, Sample } from "../generated/evaluation";
import type { ChecklistLine } from "../report/checklist/lines";
import type { DerivationPart } from "../report/derivation/statement";

/** A file as it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands in a cell in place of what was written there; the file itself stays as it is. */
export interface Correction extends CellPlace {
  readonly cell: string;
  readonly written: string;
  readonly text: string;
}

/** All that a person decided on the page; what follows from it is computed anew each time. */
export interface Settings {
  /** What no sheet says, by pointer: `/site/id`, `/site/tier`, `/period/from`, `/period/to`. */
  readonly given: Readonly<Record<string, string>>;
  readonly mappings: readonly Mapping[];
  readonly corrections: readonly Correction[];
  readonly attestations: readonly Attestation[];
  readonly samples: readonly Sample[];
  readonly visit: Visit;
  /** Day of evaluation. */
  readonly on: string;
  readonly locale: Locale;
}

/** Something that was not understood or is wrong, in all the cells it is about. */
export interface ProblemGroup {
  readonly severity: "error" | "notice";
  readonly text: Text;
  readonly places: readonly CellPlace[];
  /** How many there are, whatever is listed. */
  readonly count: number;
  /** As it stands in the cell, where it is one. */
  readonly written?: string;
  readonly question?: Question;
}

/** A list that entries may be drawn from. */
export interface ListInfo {
  readonly id: string;
  readonly label: Text;
  readonly entries: number;
  readonly fields: readonly { readonly id: string; readonly label: Text }[];
}

/** What the page shows. */
export interface Overview {
  readonly refused: readonly { readonly file: string; readonly text: Text }[];
  readonly files: readonly string[];
  /** Pointers of what no sheet says and has to be given. */
  readonly lacking: readonly string[];
  readonly problems: readonly ProblemGroup[];
  readonly lists: readonly ListInfo[];
  readonly visit: Visit;
  /** Cells of what the evaluation speaks of, by pointer. */
  readonly cells: Readonly<Record<string, string>>;
  /** What a person has to look at, or may answer. */
  readonly checklist: readonly ChecklistLine[];
  /** Answers that stand in the workbooks that were opened. */
  readonly answered: readonly Attestation[];
  readonly evaluation: Evaluation | null;
  /** Why there is none, though all is said that has to be. */
  readonly failure: Text | null;
}

/** How a finding came about, in words, and the entries it went through. */
export interface Explained {
  readonly parts: readonly DerivationPart[];
  readonly entries: readonly { readonly pointer: string; readonly id: string | null }[];
}

/** An entry as it was recorded. */
export interface EntryShown {
  /** 人员!A7; `null` where it stands in no workbook. */
  readonly cell: string | null;
  readonly fields: readonly { readonly label: Text; readonly text: string }[];
}

/** What can be taken from the page. */
export type Product = "dossier" | "documents" | "annotated" | "evaluation" | "checklist";

export interface ProductFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Draw {
  readonly list: string;
  readonly size: string;
  readonly seed: string;
  readonly field?: string;
}

/** What the page asks of its worker, and the answer to each. */
export interface Calls {
  open: { ask: { files: readonly OpenedFile[]; settings: Settings }; answer: Overview };
  settle: { ask: { settings: Settings }; answer: Overview };
  explain: { ask: { settings: Settings; rule: string; entry?: string }; answer: Explained };
  entry: { ask: { settings: Settings; pointer: string }; answer: EntryShown };
  draw: { ask: { settings: Settings; draw: Draw }; answer: Sample };
  produce: {
    ask: { settings: Settings; product: Product; date: string; withNames: boolean };
    answer: ProductFile[];
  };
  compare: { ask: { settings: Settings; files: readonly OpenedFile[] }; answer: NamedTable[] };
  template: { ask: { tier: string; from: string; to: string }; answer: ProductFile };
  digest: { ask: { bytes: Uint8Array }; answer: string };
}

export type CallName = keyof Calls;

export type Asked = {
  [Name in CallName]: { readonly id: number; readonly call: Name } & Calls[Name]["ask"];
}[CallName];

export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refused: Text }
  | { readonly id: number; readonly step: "reading" | "evaluating" | "writing" };
