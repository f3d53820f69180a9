import type { Text } from "../base/language";
import type {
  AnyAssessedReason,
  AnyFinding,
  AnyItemFinding,
  AssessedFinding,
  AssessedGaps,
  AssessedItem,
  AssessedItems,
  AssessedReading,
  AssessedReason,
  AssessedShortfall,
  AssessedSite,
  CatalogueFact,
  CatalogueRule,
  CatalogueRulebook,
  DateRange,
  Finding,
  ItemFinding,
  Items,
  ItemTotals,
  Measured,
  ParameterUse,
  Reading,
  Shortfall,
} from "../generated/evaluation";
import type { Arguments } from "../text";
import type { Kept } from "./kept";
import { Message } from "./message";
import { parameterUses } from "./parameter-uses";
import { openReading, type Phrases } from "./phrases";

/** What every finding of a rule has, whatever was found. */
type Standing = Pick<
  AnyFinding,
  "id" | "rulebook" | "rule" | "clause" | "title" | "provision" | "verb" | "basis" | "weight" | "qualified"
>;

const mostKept = 60;

/** Puts what was found of one rule into words. */
export class FindingDescriber {
  private readonly standing: Standing;
  private readonly message: Message | null;
  private readonly parametersIn: (days: DateRange) => ParameterUse[];
  /** Findings with nothing of a site in them. */
  private readonly settled = new Map<string, Finding>();

  constructor(
    private readonly rulebook: CatalogueRulebook,
    private readonly rule: CatalogueRule,
    private readonly phrases: Phrases,
    private readonly kept: Kept,
  ) {
    const { clause, title, provision, verb, basis, weight, qualified, message } = rule;
    const { id } = rulebook.info;
    this.standing = {
      id: `${id}#${rule.rule}`,
      rulebook: id,
      rule: rule.rule,
      clause,
      title,
      provision,
      ...(verb && { verb }),
      basis,
      weight,
      qualified,
    };
    this.message = message === undefined ? null : new Message(message, phrases);
    this.parametersIn = parameterUses(rulebook.parameters, rule.parameters, kept);
  }

  get name(): string {
    return this.rule.rule;
  }

  describe(assessed: AssessedFinding, site: AssessedSite, days: DateRange): Finding {
    if (!isSettled(assessed)) return this.finding(assessed, site, days);
    const key = `${site.tier} ${days.from} ${days.to} ${JSON.stringify(assessed)}`;
    let finding = this.settled.get(key);
    if (finding === undefined) {
      finding = this.finding(assessed, site, days);
      if (this.settled.size < mostKept) this.settled.set(key, this.kept.part(finding));
    }
    return finding;
  }

  private finding(assessed: AssessedFinding, site: AssessedSite, days: DateRange): Finding {
    const { outcome, shortfall, missing, items } = assessed;
    const { rule, phrases } = this;
    const { text, remedy } = this.wordsOf(assessed, site);
    const why = reasonOf(assessed, site);
    const asked = [outcome, assessed.automatedOutcome].includes("manual") || missing !== undefined;
    const asks = asked && rule.question !== undefined;
    const finding: AnyFinding = {
      ...this.standing,
      outcome,
      ...(assessed.automatedOutcome && { automatedOutcome: assessed.automatedOutcome }),
      measured:
        items === undefined ? this.measured(assessed.measured) : this.measuredOfAll(assessed.measured),
      parameters: this.parametersIn(days),
      text,
      days,
      ...(assessed.possible && { possible: assessed.possible }),
      ...(why && { reason: phrases.reason(why, this.namesIn(why, site)) }),
      ...(shortfall && { shortfall: this.shortfall(shortfall) }),
      ...(assessed.periods && { periods: assessed.periods }),
      ...(missing && {
        missing: { total: missing.total, list: missing.list.map((one) => phrases.missing(one)) },
      }),
      ...(items && {
        items: this.items(items),
      }),
      ...(assessed.evidence && { evidence: assessed.evidence }),
      ...(asks && { question: rule.question!, ...(rule.technique && { technique: rule.technique }) }),
      ...(assessed.attestation && { attestation: assessed.attestation }),
      ...(assessed.waiver && { waiver: assessed.waiver }),
      ...(remedy && { remedy }),
    };
    // Put together for all outcomes at once; what each of them has, tests hold against the schema.
    return finding as Finding;
  }

  /** Words in the sentence of a reason for what the catalogue or the assessment has of it. */
  private namesIn({ args = {} }: AnyAssessedReason, site: AssessedSite): Arguments {
    const { rule, rulebook, phrases } = this;
    const { parameter, given } = args;
    const kind = `type.${given}`;
    return {
      tier: phrases.tier(site.tier),
      list: rule.list === undefined ? rule.title : phrases.list(rule.list),
      ...(typeof parameter === "string" && { parameter: rulebook.parameters[parameter]?.title ?? parameter }),
      ...(phrases.words.has(kind) && { given: phrases.words.label(kind) }),
      ...(args.fact === undefined && { fact: rule.facts[0]?.title ?? rule.title }),
    };
  }

  private measured(readings: readonly AssessedReading[] | undefined): Measured[] {
    if (readings === undefined) return [];
    return this.rule.facts.map((fact, k) => measuredOf(fact, openReading(readings[k]!)));
  }

  /** Of a rule that goes through a list: what has a reading for each entry is told of the entries. */
  private measuredOfAll(readings: readonly AssessedReading[] = []): Measured[] {
    let k = 0;
    return this.rule.facts.map((fact) =>
      measuredOf(fact, fact.perItem ? { state: "perItem" } : openReading(readings[k++]!)),
    );
  }

  private shortfall({ fact, atLeast, atMost }: AssessedShortfall): Shortfall {
    const unit = this.rule.facts.find(({ id }) => id === fact)?.unit;
    return { fact, ...(unit !== undefined && { unit }), atLeast, atMost };
  }

  private wordsOf(assessed: AssessedFinding, site: AssessedSite): { text: Text; remedy?: Text } {
    const { outcome, reason, items } = assessed;
    const { words } = this.phrases;
    if (reason?.code === "attested") {
      const text = words.label(`finding.${outcome}Attested`, { title: this.rule.title });
      return { text, ...(outcome === "fail" && { remedy: words.label("remedy.fail") }) };
    }
    if (outcome === "fail" && items !== undefined) return this.itemsFail(assessed);
    if (outcome === "fail" && this.message !== null) {
      const subject = site.name ?? this.phrases.tier(site.tier);
      return this.message.say(assessed.args ?? [], subject, assessed.shortfall);
    }
    const remedy = this.remedyOf(assessed);
    const text = this.standardText(assessed);
    return remedy === undefined ? { text } : { text, remedy };
  }

  /** Title and outcome in words. */
  private standardText({ outcome, leftOut, missing }: AssessedFinding): Text {
    const { words } = this.phrases;
    const { title } = this.rule;
    const onlyOpen = missing !== undefined && Object.keys(missing.kinds).join() === "interpretation";
    const said =
      outcome === "pass" && leftOut
        ? "passWithout"
        : outcome === "unknown" && onlyOpen
          ? "unknownReading"
          : outcome;
    return this.phrases.once(`${this.standing.id} ${said}`, () => words.label(`finding.${said}`, { title }));
  }

  private remedyOf({ outcome, missing, reason }: AssessedFinding): Text | undefined {
    const { words } = this.phrases;
    if (outcome === "error") return words.label("remedy.error");
    if (outcome === "manual") return words.label("remedy.manual", { techniques: this.rule.technique ?? [] });
    return outcome === "unknown" && missing !== undefined
      ? this.remedyOfGaps(missing, reason?.code === "periodNotOver" ? reason.args.to : undefined)
      : undefined;
  }

  /** The same whatever is listed. */
  private remedyOfGaps(gaps: AssessedGaps, to: unknown): Text {
    const { words } = this.phrases;
    const { kinds, total, decision } = gaps;
    const names = Object.keys(kinds);
    const only = names.length === 1 ? names[0] : undefined;
    if (only === "periodNotOver") return words.label("remedy.periodNotOver", { to: String(to) });
    if (only === "interpretation") return words.label("remedy.interpretation", { decision });
    if (only === "personsAnswer") return words.label("remedy.personsAnswer");
    if (only === "duplicateId" || only === "missingId") return words.label("remedy.duplicateId");
    if (only === "danglingReference") return words.label("remedy.reference");
    const first = gaps.first && this.phrases.missing(gaps.first).label;
    const count = total - openOf(kinds);
    return count === 1
      ? words.label("remedy.unknownOne", { first })
      : words.label("remedy.unknown", { count, first });
  }

  private itemsFail({ items }: AssessedFinding): { text: Text; remedy?: Text } {
    const { words } = this.phrases;
    const { failing, list: _, ...byOutcome } = items!;
    const total = countOf(byOutcome);
    const fail = byOutcome.fail ?? 0;
    const names = failing?.ids ?? [];
    const ids = fail > names.length ? words.label("finding.itemsMore", { ids: names }) : names;
    const text = words.label("finding.itemsFail", { total, fail, ids });
    if (failing === undefined || this.message === null) return { text };
    const { remedy } = this.message.say(failing.args ?? [], names[0] ?? "", failing.shortfall);
    return { text, remedy };
  }

  private items({ failing: _, list = [], ...byOutcome }: AssessedItems): Items {
    return {
      total: countOf(byOutcome),
      byOutcome,
      listed: list.length,
      list: list.map((item) => this.item(item)),
    };
  }

  private item(item: AssessedItem): ItemFinding {
    const { pointer, id, outcome, measured, shortfall, missing, attestation } = item;
    const found: AnyItemFinding = {
      pointer,
      id,
      outcome,
      measured: this.measured(measured),
      text: this.itemText(item),
      ...(missing && { missing: missing.map((one) => this.phrases.missing(one)) }),
      ...(shortfall && { shortfall: this.shortfall(shortfall) }),
      ...(item.periods && { periods: item.periods }),
      ...(attestation && { attestation }),
    };
    return found as ItemFinding;
  }

  private itemText(item: AssessedItem): Text {
    const { words } = this.phrases;
    const subject = item.id ?? item.pointer;
    if (item.outcome === "fail" && this.message !== null)
      return this.message.say(item.args ?? [], subject, item.shortfall).text;
    const said = item.outcome === "pass" && item.leftOut ? "passWithout" : item.outcome;
    const key = `finding.item${said[0]!.toUpperCase()}${said.slice(1)}`;
    return words.has(key) ? words.label(key, { subject }) : { "zh-CN": subject, en: subject };
  }
}

/** What an assessment need not say: why a person has to look, and the tier that is not in scope. */
function reasonOf({ outcome, reason }: AssessedFinding, { tier }: AssessedSite): AssessedReason | undefined {
  if (outcome === "manual") return { code: "assessedByPerson" };
  return reason?.code === "tierNotInScope" ? { ...reason, args: { tier } } : reason;
}

/** What no site can supply: how a source is read, time, and what only a person can tell. */
function openOf({ interpretation = 0, periodNotOver = 0, personsAnswer = 0 }: AssessedGaps["kinds"]): number {
  return interpretation + periodNotOver + personsAnswer;
}

function countOf(byOutcome: ItemTotals): number {
  return Object.values(byOutcome).reduce((sum, count) => sum + (count ?? 0), 0);
}

function measuredOf({ id, title, unit, decision }: CatalogueFact, reading: Reading): Measured {
  return {
    fact: id,
    title,
    ...(unit !== undefined && { unit }),
    reading,
    ...(decision !== undefined && { decision }),
  };
}

/** Whether what was found says nothing of single entries, so that other sites have the same. */
function isSettled({ outcome, missing, items, evidence, attestation, waiver }: AssessedFinding): boolean {
  if (outcome === "fail" || missing || evidence || attestation || waiver) return false;
  return items === undefined || (items.list === undefined && items.failing === undefined);
}
