import type { EvidenceFile, Sample } from "../../generated/evaluation";
import type { Model } from "../../generated/model";
import type { Mapping } from "../form/mapping";
import type { Visit } from "../form/visit";

/** What a workbook is made for and of. */
export interface DossierOptions {
  readonly model: Model;
  /** What rules of the tier read: as `dataRequirements` gives it. */
  readonly requirements: readonly Requirement[];
  /** The rules that apply to the tier, in the order in which they are to stand. */
  readonly rules: readonly RuleLine[];
  /** A submission, or no more than site and period. */
  readonly submission: unknown;
  /** Texts to stand where a value is not known, by pointer: what somebody wrote and was not understood. */
  readonly unread?: ReadonlyMap<string, string>;
  readonly visit?: Visit;
  readonly names?: readonly NameLine[];
  readonly mappings?: readonly Mapping[];
  readonly attestations?: readonly AnswerLine[];
  readonly waivers?: readonly WaiverLine[];
  readonly samples?: readonly Sample[];
}

/** Of a requirement, what a workbook has to know. */
export interface Requirement {
  readonly pointer: string;
  readonly list: string | null;
  readonly decides: boolean;
}

/** A rule that a person may be asked about, or that a waiver may name. */
export interface RuleLine {
  /** `<rulebook>#<rule>` */
  readonly rule: string;
  readonly number: number;
  readonly title: string;
  /** Of a rule that a person assesses: it gets a line. */
  readonly question?: string;
  readonly techniques?: readonly string[];
  /** Title of the list the rule goes through: an answer may name one of its entries. */
  readonly entries?: string;
}

export interface NameLine {
  readonly id: string;
  readonly name: string;
  /** List whose ids they are; `clients` for those of casework. */
  readonly kind: string;
}

/** As `attestations.schema.json` has them; those of the whole document are the workbook's own site and period. */
export interface AnswerLine {
  readonly rule: string;
  readonly item?: string;
  readonly outcome: "pass" | "fail" | "notApplicable";
  readonly by: string;
  readonly on: string;
  readonly method: string;
  readonly note?: string;
  readonly evidence?: readonly EvidenceFile[];
  readonly expires?: string | null;
}

export interface WaiverLine {
  readonly rule: string;
  readonly reason: string;
  readonly approver: string;
  readonly on: string;
  readonly expires: string | null;
}
