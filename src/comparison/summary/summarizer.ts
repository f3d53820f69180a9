import { OptionError } from "../../base/errors";
import { formatVersion, versionProblem } from "../../base/format-version";
import { anObject, aText, having, listOf, oneOf } from "../../base/option-checks";
import { checkArgument } from "../../base/options";
import type { Assessment, Catalogue, Evaluation, RosterSite, Summary } from "../../generated/evaluation";
import { Frame } from "./frame";
import { rowOf, Unfit } from "./read";
import { newer, type Row } from "./row";
import { summaryOf } from "./summary";

const dates = having<Assessment["period"]>({ from: aText, to: aText }, "from", "to");
const shape = having<Assessment>(
  {
    kind: oneOf("assessment", "evaluation") as never,
    site: having<Assessment["site"]>({ id: aText, tier: aText }, "id", "tier"),
    period: dates,
    on: aText,
    conclusion: anObject,
    toSupply: listOf(anObject),
  },
  ...(["kind", "site", "period", "on", "conclusion", "toSupply"] as const),
);
const rosterShape = listOf(having<RosterSite>({ id: aText }, "id"));

/**
 * Gathers assessments and evaluations one by one and keeps a short row of each site and period, so that tens of thousands
 * fit into little memory. What was judged by other rules or words is kept apart and never added up with the rest; of
 * several documents of one site and period the one of the latest day counts. The order in which they come does not matter.
 */
export class Summarizer {
  private readonly frames = new Map<string, Frame>();
  private readonly rows = new Map<string, { row: Row; documents: number }>();
  private refused = 0;

  /**
   * Adds an assessment with the catalogue it names, or an evaluation, which needs none. Throws `OptionError` for what is
   * neither, or has another catalogue.
   */
  add(document: Assessment | Evaluation, catalogue?: Catalogue): void {
    checkArgument(document, "/document", shape);
    if (document.formatVersion !== formatVersion)
      throw new OptionError([versionProblem(document.formatVersion, "/document/formatVersion")]);
    const row = this.read(document, catalogue);
    const key = JSON.stringify([row.id, row.from, row.to]);
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, { row, documents: 1 });
    else {
      known.row = newer(known.row, row);
      known.documents++;
    }
  }

  /** Counts a document that could not be read, so that the summary says how many there were. */
  refuse(): void {
    this.refused++;
  }

  /** Throws `OptionError` where the roster is no list of sites. */
  summary(roster?: readonly RosterSite[]): Summary {
    if (roster !== undefined) checkArgument(roster, "/roster", rosterShape);
    return summaryOf({ rows: [...this.rows.values()], refused: this.refused }, roster ?? null);
  }

  private read(document: Assessment | Evaluation, catalogue: Catalogue | undefined): Row {
    try {
      return rowOf(this.frame(document, catalogue), document);
    } catch (error) {
      if (!(error instanceof Unfit) && !(error instanceof TypeError)) throw error;
      throw notWhole(error instanceof Unfit ? error.pointer : "");
    }
  }

  private frame(document: Assessment | Evaluation, catalogue: Catalogue | undefined): Frame {
    const key = document.kind === "assessment" ? document.catalogue : judgedBy(document);
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const frame =
      document.kind === "evaluation" ? Frame.ofEvaluation(document) : frameBy(document, catalogue);
    this.frames.set(key, frame);
    return frame;
  }
}

function frameBy(document: Assessment, catalogue: Catalogue | undefined): Frame {
  if (catalogue?.name === document.catalogue) return Frame.ofCatalogue(catalogue);
  const text = {
    "zh-CN": "条文目录与判定记录所用的不同。",
    en: "The catalogue is not the one the assessment names.",
  };
  throw new OptionError([{ code: "otherCatalogue", pointer: "/catalogue", text }]);
}

function judgedBy({ profile, rulebooks }: Evaluation): string {
  return JSON.stringify([profile.id, profile.digest, rulebooks.map(({ id, digest }) => [id, digest])]);
}

function notWhole(pointer: string): OptionError {
  const text = {
    "zh-CN": "判定记录或评估结果不完整，或写出之后被改动过。",
    en: "The assessment or evaluation is not complete, or was altered after it was written.",
  };
  return new OptionError([{ code: "incompleteAssessment", pointer: `/document${pointer}`, text }]);
}
