import type { Text } from "../base/language";
import type { Json, JsonObject } from "../facts/environment";

export type Provision = "requirement" | "instruction" | "recommendation" | "permission" | "notSeen" | "own";
export type BasisKind =
  | "text"
  | "summary"
  | "assumedFromCounty"
  | "secondary"
  | "title"
  | "interpretation"
  | "own";
export type CoverageState = "automated" | "partial" | "manual" | "notCheckable" | "textNotSeen";
export type Technique = "documentReview" | "observation" | "interview";

export interface Basis {
  readonly kind: BasisKind;
  readonly source: string;
  readonly note?: Text;
}

export interface DatedValue {
  readonly from: string;
  readonly fromBasis: string;
  readonly value: number;
  /** What the source says of a period under way on the first day; without it both values count. */
  readonly transition?: { readonly periodUnderWay: "new" | "old"; readonly source: string };
}

export interface ParameterDefinition {
  readonly title: Text;
  readonly unit: string;
  readonly clause: string | null;
  readonly values: readonly DatedValue[];
  readonly basis: Basis;
  readonly interpretation?: Text;
  readonly decision?: string;
  readonly sameAs?: string;
  /** Set by a profile that corrects or overrides it. */
  readonly overridden?: true;
}

export interface FactDefinition {
  readonly title: Text;
  readonly unit?: string;
  readonly per?: string;
  readonly value: Json;
  readonly interpretation?: Text;
  /** What the source leaves open, as a question; one for all facts of a decision. */
  readonly question?: Text;
  readonly open?: OpenReadings;
  readonly decision?: string;
  readonly sameAs?: string;
}

/** What the readings of an `either` are called. */
export interface OpenReadings {
  /** Where the question of the decision asks more than this. */
  readonly question?: Text;
  /** In the order of the `either`. */
  readonly alternatives: readonly Text[];
}

/** What reports may draw. It decides nothing. */
export interface ChartDefinition {
  readonly title: Text;
  readonly fact: string;
  readonly threshold?: { readonly fact: string } | { readonly parameter: string };
  /** Name of the rule whose sites, days and entries it speaks of. */
  readonly rule?: string;
  readonly sameAs?: string;
}

export interface RuleDefinition {
  readonly name: string;
  /** Short and permanent: unique within its rulebook, never changed, never given to another rule. */
  readonly number: number;
  readonly provision: Provision;
  /** The word the source itself uses, where the wording of the rulebook was not seen. */
  readonly verb?: Text;
  readonly basis: Basis;
  readonly title: Text;
  readonly appliesTo?: { readonly tier?: readonly string[]; readonly where?: Json };
  readonly forEach?: { readonly list: string; readonly where?: Json; readonly entries?: "recorded" };
  readonly conditions?: Json;
  readonly assessedBy?: "person";
  readonly question?: Text;
  readonly technique?: readonly Technique[];
  readonly message?: {
    readonly fail: { readonly id: string; readonly args?: Readonly<Record<string, string>> };
  };
  readonly interpretation?: Text;
  readonly decision?: string;
}

export interface ClauseDefinition {
  readonly clause: string | null;
  readonly title: Text;
  readonly alias?: Text;
  readonly textSeen: string;
  readonly coverage: CoverageState;
  readonly why: Text;
  readonly rules: readonly RuleDefinition[];
  readonly overridden?: true;
}

export interface Source {
  readonly title: Text;
  readonly publisher: Text;
  readonly date: string | null;
  readonly url?: string | null;
  /** Reprints and mirrors. */
  readonly seenAt?: readonly { readonly place: Text; readonly url: string | null }[];
  readonly kind: string;
  readonly seen: Text;
}

export interface MessageText {
  readonly what: string;
  readonly do: string;
}

/** Further codes by list, for values that a list does not foresee. */
export type DeclaredCodes = Readonly<Record<string, readonly DeclaredCode[]>>;

export interface DeclaredCode {
  readonly code: string;
  readonly label: Text;
  readonly class?: string;
}

/** A whole rulebook in one document: what the folder says, with every `sameAs` resolved. */
export interface RulebookDocument {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly kind: string;
  readonly published: string | null;
  readonly inForce: { readonly from: string | null; readonly to: string | null; readonly basis?: Text };
  readonly binding: "mandatory" | "voluntary" | "own";
  readonly bindingOn: readonly string[];
  readonly bindingWhy: Text;
  readonly scope?: { readonly divisions?: readonly string[] };
  readonly textSeen: Text;
  readonly gaps?: readonly { readonly title: Text; readonly why: Text }[];
  readonly qualification?: Text;
  readonly sources: Readonly<Record<string, Source>>;
  readonly codes?: DeclaredCodes;
  readonly clauses: readonly ClauseDefinition[];
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  readonly charts?: Readonly<Record<string, ChartDefinition>>;
  readonly messages: {
    readonly "zh-CN": Readonly<Record<string, MessageText>>;
    readonly en: Readonly<Record<string, MessageText>>;
  };
  /** `sha256:…` over the canonical JSON of the document without this property. */
  readonly digest?: string;
  /** Where each part stood, for messages about mistakes: part ("clauses/0", "facts/x") → file. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface ProfileDocument {
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly rulebooks: readonly { readonly id: string; readonly binds?: Text }[];
  readonly sources?: Readonly<Record<string, Source>>;
  readonly codes?: DeclaredCodes;
  readonly overrides?: {
    readonly parameters?: readonly ParameterOverride[];
    readonly clauses?: readonly ClauseOverride[];
    readonly rules?: readonly RuleOverride[];
  };
  readonly digest?: string;
}

export interface ParameterOverride {
  readonly rulebook: string;
  readonly parameter: string;
  readonly values: readonly DatedValue[];
  readonly basis: Basis;
  readonly note: Text;
}

export interface ClauseOverride {
  readonly rulebook: string;
  readonly clause: string;
  readonly set: {
    readonly title?: Text;
    readonly textSeen?: string;
    readonly coverage?: CoverageState;
    readonly why?: Text;
  };
  readonly source: string;
  readonly note: Text;
}

export interface RuleOverride {
  readonly rulebook: string;
  readonly rule: string;
  readonly set: { readonly provision?: Provision; readonly basis?: Basis };
  readonly source: string;
  readonly note: Text;
}

export type { Json, JsonObject };
