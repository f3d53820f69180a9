import { canonicalJson } from "../base/canonical";
import { digestOf } from "../base/digest";
import { InputError, OptionError } from "../base/errors";
import { formatVersion } from "../base/format-version";
import type { DoubledName } from "../base/json/doubled-names";
import type { Text } from "../base/language";
import { readPointer } from "../base/pointer";
import type { NamedTable } from "../base/tables";
import { compare } from "../comparison/compare/compare";
import type { ComparedSide } from "../comparison/compare/side";
import { dossierOf, writtenDossier } from "../desk/dossier";
import { evaluatedDocument, type ReadDocument } from "../desk/evaluated";
import { candidatesIn } from "../desk/population";
import { sampleOf, sizeIn, sizeOf } from "../desk/sample";
import { createEvaluator } from "../document/bundled-evaluator";
import type { Evaluator } from "../document/evaluator";
import { freeId } from "../dossier/layout/samples-sheet";
import { type Imported, importWorkbooks } from "../dossier/read/import";
import type { Workbook } from "../dossier/table/model";
import { readWorkbook } from "../dossier/table/read";
import type { Evaluation, Sample } from "../generated/evaluation";
import { model } from "../generated/model";
import { answersIn, withWorkbookAnswers } from "../node/workbook-answers";
import { type ChecklistLine, checklistLines } from "../report/checklist/lines";
import { derivationParts } from "../report/derivation/tell";
import { sideBySideTables } from "../report/side-by-side";
import { parseSubmission } from "../validation/parse";
import { corrected } from "./corrected";
import { cellAt, cellsOf, entryAt } from "./entries";
import { problemsOf } from "./problems";
import { products } from "./products";
import type {
  Calls,
  Draw,
  EntryShown,
  Explained,
  ListInfo,
  OpenedFile,
  Overview,
  ProductFile,
  Settings,
} from "./protocol";

interface OpenedBook extends OpenedFile {
  readonly workbook: Workbook;
}

/** A submission in JSON: it has no cells, and nothing in it is corrected here. */
interface OpenedJson extends OpenedFile {
  readonly document: unknown;
  readonly doubledNames: readonly DoubledName[];
}

/** What of the site and the period has to be said before anything can be evaluated. */
const required = ["/site/id", "/site/tier", "/period/from", "/period/to"];

/** As the page shows findings: entries enough to work through, and not so many that a page cannot hold them. */
const shownLimits = { defects: 300, items: 20, missing: 8, evidence: 12, supply: 200 };

const comparedLimits = { items: 2000 };

/** Entries that an answer is offered for; all are in the checklist to download. */
const entriesOffered = 200;

/**
 * What lies on the workbench: the files that were opened. Everything else is given with each call and computed anew, so
 * that what is shown and what is written can only follow from the files and from what a person decided.
 */
export class Bench {
  private books: OpenedBook[] = [];
  private json: OpenedJson | null = null;
  private refused: Overview["refused"] = [];
  private last: { readonly key: string; readonly read: ReadDocument } | null = null;

  constructor(private readonly evaluator: Evaluator = createEvaluator()) {}

  open({ files, settings }: Calls["open"]["ask"]): Overview {
    this.books = [];
    this.json = null;
    this.last = null;
    const refused: { file: string; text: Text }[] = [];
    for (const file of files) {
      try {
        if (/\.json$/i.test(file.name)) this.takeJson(file, files.length);
        else this.books.push({ ...file, workbook: readWorkbook(file.bytes) });
      } catch (error) {
        refused.push({ file: file.name, text: sentenceOf(error) });
      }
    }
    this.refused = refused;
    return this.settle({ settings });
  }

  /** Two submissions, or one beside workbooks, are two sites or two versions of one: nobody is to guess which counts. */
  private takeJson(file: OpenedFile, opened: number): void {
    if (opened > 1) throw new InputError([{ code: "otherKind", pointer: "", text: jsonAlone }]);
    this.json = { ...file, ...parseSubmission(strictText(file.bytes)) };
  }

  settle({ settings }: Calls["settle"]["ask"]): Overview {
    const read = this.read(settings);
    const { document, imported } = read;
    const lacking = required.filter((pointer) => typeof readPointer(document, pointer) !== "string");
    const files = [...this.books, ...(this.json === null ? [] : [this.json])].map(({ name }) => name);
    const nothing = files.length === 0;
    const found = nothing || lacking.length > 0 ? null : this.attempt(read, settings);
    const evaluation = found !== null && "evaluation" in found ? found.evaluation : null;
    return {
      files,
      refused: this.refused,
      lacking: nothing ? [] : lacking,
      problems: problemsOf(imported ?? null, this.evaluator, evaluation),
      lists: listsIn(document),
      visit: { ...imported?.visit, ...settings.visit },
      cells: evaluation === null || imported === undefined ? {} : cellsOf(evaluation, imported),
      checklist: evaluation === null ? [] : this.checklist(evaluation, settings),
      answered: imported === undefined ? [] : answersIn(imported, this.evaluator).attestations,
      evaluation,
      failure: found !== null && "failure" in found ? found.failure : null,
    };
  }

  explain({ settings, rule, entry }: Calls["explain"]["ask"]): Explained {
    const { document, doubledNames, imported } = this.read(settings);
    const options = { on: settings.on, doubledNames, limits: { entries: 20 }, ...(entry && { entry }) };
    const derivation = this.evaluator.explainFinding(document, rule, options);
    const { locale } = settings;
    const catalogue = this.evaluator.catalogue();
    const cellOf = (pointer: string) => cellAt(imported ?? null, pointer);
    const parts = derivationParts({ locale, derivation, catalogue, names: undefined, cellOf });
    const entries = (derivation.items?.entries ?? []).map(({ pointer, id }) => ({ pointer, id }));
    return { parts, entries };
  }

  entry({ settings, pointer }: Calls["entry"]["ask"]): EntryShown {
    const { document, imported } = this.read(settings);
    return entryAt(document, pointer, imported ?? null);
  }

  draw({ settings, draw }: Calls["draw"]["ask"]): Sample {
    const { document, imported } = this.read(settings);
    const list = model.lists[draw.list]!;
    const size = sizeIn(draw.size);
    if (size === null) throw new InputError([{ code: "wrongValue", pointer: "", text: noSize(draw) }]);
    const candidates = candidatesIn(document, list, draw.field, list.label["zh-CN"]);
    const wanted = (population: number) => sizeOf(size, population);
    const sample = sampleOf(candidates, list, draw.field, { seed: draw.seed, wanted });
    if (sample === null) throw new InputError([{ code: "wrongValue", pointer: "", text: noSize(draw) }]);
    const known = imported === undefined ? [] : answersIn(imported, this.evaluator).samples;
    const id = freeId(new Set([...known, ...settings.samples].map((one) => one.id)));
    return { ...sample, id, drawnOn: settings.on };
  }

  produce({ settings, product, date, withNames }: Calls["produce"]["ask"]): ProductFile[] {
    const { imported } = this.read(settings);
    const dossier = this.dossier(settings);
    return products[product]({
      evaluator: this.evaluator,
      books: this.books,
      imported: imported ?? null,
      dossier,
      ...settings,
      date,
      withNames,
    });
  }

  /** Last year's dossier beside this one: what became better, worse, is new or gone, and why. */
  compare({ settings, files }: Calls["compare"]["ask"]): NamedTable[] {
    const other = new Bench(this.evaluator);
    const empty = { ...settings, given: {}, mappings: [], corrections: [], attestations: [], samples: [] };
    const { refused } = other.open({ files, settings: empty });
    if (refused[0] !== undefined)
      throw new InputError([{ code: "notReadable", pointer: "", text: refused[0].text }]);
    const comparison = compare(other.side(empty), this.side(settings));
    return sideBySideTables(comparison, { locale: settings.locale });
  }

  /** As the command line compares dossiers. */
  private side(settings: Settings): ComparedSide {
    const read = this.read(settings);
    const { on, attestations, samples } = settings;
    const options = { on, attestations, samples, doubledNames: read.doubledNames, limits: comparedLimits };
    const all = withWorkbookAnswers(options, read.imported, this.evaluator);
    const evaluation = this.evaluator.evaluate(read.document, all);
    const { attestations: answers = [], waivers = [] } = all;
    return {
      evaluation,
      submission: read.document,
      evaluator: this.evaluator,
      attestations: answers,
      waivers,
    };
  }

  template({ tier, from, to }: Calls["template"]["ask"]): ProductFile {
    const submission = { formatVersion, site: { id: "", tier }, period: { from, to } };
    const bytes = writtenDossier(this.evaluator, { submission });
    return { name: "案卷.xlsx", bytes };
  }

  digest({ bytes }: Calls["digest"]["ask"]): string {
    return digestOf(bytes);
  }

  private checklist(evaluation: Evaluation, { locale }: Settings): ChecklistLine[] {
    const numbers = new Map(this.evaluator.rules.map(({ id, number }) => [id, number]));
    const lines = checklistLines(evaluation, { locale, numberOf: (rule) => numbers.get(rule)! });
    return lines.map((line) => ({ ...line, entries: line.entries.slice(0, entriesOffered) }));
  }

  /** The dossier as one workbook, with all that was decided on the page in it. */
  private dossier(settings: Settings): Uint8Array {
    const { document, imported } = this.read(settings);
    const { attestations, samples, visit } = settings;
    if (imported !== undefined) {
      const whole = { ...imported, visit: { ...imported.visit, ...visit } };
      return dossierOf(whole, this.evaluator, { attestations, samples });
    }
    const submission = document as Record<string, unknown>;
    return writtenDossier(this.evaluator, { submission, attestations, samples, visit });
  }

  /** Reading is most of the work; it is done again where something that it hangs on has changed. */
  private read({ given, mappings, corrections }: Settings): ReadDocument {
    if (this.json !== null) return this.json;
    const key = canonicalJson([given, mappings, corrections]);
    if (this.last?.key !== key) this.last = { key, read: this.imported({ given, mappings, corrections }) };
    return this.last.read;
  }

  private imported({
    given,
    mappings,
    corrections,
  }: Pick<Settings, "given" | "mappings" | "corrections">): ReadDocument {
    const sources = this.books.map(({ name, workbook }) => ({
      file: name,
      workbook: corrected(workbook, name, corrections),
    }));
    const imported: Imported = importWorkbooks(sources, { given, mappings });
    return { document: imported.submission, doubledNames: [], imported };
  }

  private attempt(
    read: ReadDocument,
    { on, attestations, samples }: Settings,
  ): { evaluation: Evaluation } | { failure: Text } {
    try {
      const digest = digestOf(canonicalJson(read.document));
      const given = { on, digest, attestations, samples, limits: shownLimits };
      return { evaluation: evaluatedDocument(read, this.evaluator, given).evaluation };
    } catch (error) {
      return { failure: sentenceOf(error) };
    }
  }
}

function listsIn(document: unknown): ListInfo[] {
  return Object.values(model.lists).flatMap(({ id, label, path, parent, idField, fields }) => {
    if (parent !== null || idField === null) return [];
    const entries = readPointer(document, `/${path.join("/")}`);
    if (!Array.isArray(entries) || entries.length === 0) return [];
    const coded = Object.entries(fields).filter(([, field]) => field.codes !== undefined);
    const info = coded.map(([field, { label: own }]) => ({ id: field, label: own as Text }));
    return [{ id, label, entries: entries.length, fields: info }];
  });
}

/** Characters that were lost would be other names and other values. */
function strictText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([{ code: "notUtf8", pointer: "", text: notUtf8 }]);
  }
}

const notUtf8: Text = {
  "zh-CN": "文件不是有效的 UTF-8 编码；请另存为 UTF-8 编码后重试。",
  en: "The file is not valid UTF-8; save it as UTF-8 and try again.",
};

const jsonAlone: Text = {
  "zh-CN": "申报数据（.json）要单独打开：与其他文件一起打开时，无法确定以哪一份为准。",
  en: "A submission (.json) is opened by itself: beside other files it is not known which of them counts.",
};

function noSize({ size }: Draw): Text {
  return {
    "zh-CN": `“${size}”看不懂：请写条数（如20）或百分比（如30%）。`,
    en: `“${size}” is no size: write a number (20) or a share (30%).`,
  };
}

/** What is wrong, in a sentence; a failure of ours as such. */
export function sentenceOf(error: unknown): Text {
  if (error instanceof InputError || error instanceof OptionError) {
    const texts = error.problems.map(({ text }) => text);
    return {
      "zh-CN": texts.map((text) => text["zh-CN"]).join(""),
      en: texts.map((text) => text.en).join(" "),
    };
  }
  const what = error instanceof Error ? error.message : String(error);
  return {
    "zh-CN": `软件出错，请把这句话告诉维护人员：${what}`,
    en: `A failure of the software; please report it: ${what}`,
  };
}
