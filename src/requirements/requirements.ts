import type { Prepared } from "../assessment/prepare";
import type { CompiledRule } from "../assessment/rule";
import { OptionError } from "../base/errors";
import { flatMap, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { nearest } from "../base/nearest";
import { codes } from "../generated/codes";
import type { Model } from "../generated/model";
import type { ValueType } from "../logic/column";
import { type Place, placesIn } from "./places";
import { type Reads, readsOfChart, readsOfRule } from "./reads";

/** A field or a whole list that some rule of a profile reads. */
export interface DataRequirement {
  /** JSON Pointer into the submission in which a token `*` stands for any entry of a list. */
  readonly pointer: string;
  /** Whether the list itself has to be there: absent it is not known, `[]` says there is none. */
  readonly kind: "field" | "list";
  /** Id of the list the field stands in, or of the list itself; `null` outside of lists. */
  readonly list: string | null;
  /** Of a field; `texts` is a list of texts. */
  readonly type?: ValueType;
  /** Id of the code list (`schemas/codes`) its values come from. */
  readonly codes?: string;
  readonly unit?: string;
  /** Id of the list whose entries it names by their ids. */
  readonly references?: string;
  /** Holds what identifies a person, or may. */
  readonly personal?: true;
  readonly label: Text;
  /** Ids of the rules that ask for it, in the order of the findings. */
  readonly rules: readonly string[];
  /** Ids of further rules that read it only because what they ask for rests on it: ids, references, contradictions. */
  readonly alongside: readonly string[];
  /** Ids of the charts that draw what rests on it, `<rulebook>#<chart>`; absent where none does. */
  readonly charts?: readonly string[];
  /** Whether one of all these rules decides, so that it bears on a conclusion. */
  readonly decides: boolean;
}

/**
 * What the rules and charts that can apply to a tier read, in the order of the schemas. Facts of a host are not looked into; a
 * field that is not listed may still matter where identifiers in it look like others.
 */
export function requirementsOf(prepared: Prepared, tier: string | undefined): DataRequirement[] {
  if (tier !== undefined) checkTier(tier, prepared.program.model);
  const { model } = prepared.program;
  const places = placesIn(model);
  const rules = prepared.rules.filter(({ definition: { appliesTo } }) => applies(appliesTo?.tier, tier));
  const reads = rules.map((rule) => ({ rule, ...readsOfRule(rule, model, places) }));
  const charts = flatMap(prepared.rulebooks, (one) => one.charts)
    .filter(({ definition: { appliesTo } }) => applies(appliesTo?.tier, tier))
    .map((chart) => ({ id: `${chart.rulebook.id}#${chart.name}`, ...readsOfChart(chart, model, places) }));
  return flatMap(places.all, (place) => requirementOf(place, reads, charts) ?? []);
}

function applies(tiers: readonly string[] | undefined, tier: string | undefined): boolean {
  return tiers === undefined || tier === undefined || tiers.indexOf(tier) >= 0;
}

interface ReadByRule extends Reads {
  readonly rule: CompiledRule;
}

interface Drawn extends Reads {
  readonly id: string;
}

/** What only a chart reads bears on no conclusion. */
function requirementOf(
  place: Place,
  reads: readonly ReadByRule[],
  charts: readonly Drawn[],
): DataRequirement | null {
  const drawing = charts.filter(({ asked, along }) => asked.has(place) || along.has(place));
  const asking = reads.filter(({ asked }) => asked.has(place));
  const beside = reads.filter(({ along }) => along.has(place));
  const all = [...asking, ...beside];
  if (all.length + drawing.length === 0) return null;
  return {
    ...partsOf(place),
    rules: asking.map(({ rule }) => rule.id),
    alongside: beside.map(({ rule }) => rule.id),
    ...(drawing.length > 0 && { charts: drawing.map(({ id }) => id) }),
    decides: all.some(({ rule }) => rule.weight === "decides"),
  };
}

type Parts = Omit<DataRequirement, "rules" | "alongside" | "charts" | "decides">;

function partsOf({ pointer, list, field }: Place): Parts {
  const id = list?.id ?? null;
  if (field === null) return { pointer, kind: "list", list: id, label: { ...list!.label } };
  const { type, codes: coded, unit, references, personal, label } = field;
  return {
    pointer,
    kind: "field",
    list: id,
    type,
    ...(coded !== undefined && { codes: coded }),
    ...(unit !== undefined && { unit }),
    ...(references !== undefined && { references }),
    ...(personal && { personal }),
    label: { ...label },
  };
}

/** Throws `OptionError` where no site is of this tier. */
function checkTier(tier: string, model: Model): void {
  const known = codes[model.document["/site/tier"]?.codes ?? ""]?.codes ?? {};
  if (hasOwn(known, tier)) return;
  const names = Object.keys(known);
  const meant = nearest(tier, names);
  const shown = tier.slice(0, 80);
  const text = {
    "zh-CN": `没有站点层级“${shown}”（${meant === null ? `可用：${names.join("、")}` : `是否想用“${meant}”`}）。`,
    en: `There is no tier “${shown}” (${meant === null ? `known: ${names.join(", ")}` : `did you mean “${meant}”`}).`,
  };
  throw new OptionError([{ code: "unknownTier", pointer: "/tier", text }]);
}
