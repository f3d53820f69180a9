import type {
  AnyAssessedReason,
  AnyFinding,
  AnyItemFinding,
  AssessedFinding,
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
  Measured,
  ParameterUse,
  Reading,
  Shortfall,
} from "../generated/evaluation";
import type { Arguments } from "../text";
import { countOf, FindingWords } from "./finding-words";
import { InterpretationWords } from "./interpretations";
import { parameterUses } from "./parameter-uses";
import { openReading, type Phrases } from "./phrases";
import type { SharedParts } from "./shared-parts";

/** What every finding of a rule has, whatever was found. */
type Standing = Pick<
  AnyFinding,
  "id" | "rulebook" | "rule" | "clause" | "title" | "provision" | "verb" | "basis" | "weight" | "qualified"
>;

const mostShared = 60;

/** Puts what was found of one rule into words. */
export class FindingDescriber {
  private readonly standing: Standing;
  private readonly words: FindingWords;
  private readonly interpretations: InterpretationWords;
  private readonly parametersIn: (days: DateRange) => ParameterUse[];
  /** Findings with nothing of a site in them. */
  private readonly settled = new Map<string, Finding>();

  constructor(
    private readonly rulebook: CatalogueRulebook,
    private readonly rule: CatalogueRule,
    private readonly phrases: Phrases,
    private readonly shared: SharedParts,
  ) {
    const { clause, title, provision, verb, basis, weight, qualified } = rule;
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
    this.words = new FindingWords(this.standing.id, rule, phrases);
    this.interpretations = new InterpretationWords(rule, rulebook.open, phrases);
    this.parametersIn = parameterUses(rulebook.parameters, rule.parameters, shared);
  }

  get name(): string {
    return this.rule.rule;
  }

  describe(assessed: AssessedFinding, site: AssessedSite, days: DateRange): Finding {
    if (!isSettled(assessed)) return this.finding(assessed, site, days);
    const key = `${site.tier} ${days.from} ${days.to} ${keyOf(assessed)}`;
    let finding = this.settled.get(key);
    if (finding === undefined) {
      finding = this.finding(assessed, site, days);
      if (this.settled.size < mostShared) this.settled.set(key, this.shared.part(finding));
    }
    return finding;
  }

  private finding(assessed: AssessedFinding, site: AssessedSite, days: DateRange): Finding {
    const { outcome, shortfall, missing, items } = assessed;
    const { rule, phrases } = this;
    const { text, remedy } = this.words.of(assessed, site);
    const why = reasonOf(assessed, site);
    const asked = [outcome, assessed.automatedOutcome].includes("manual") || missing !== undefined;
    const asks = asked && rule.question !== undefined;
    // One after the other, in the order of the document: a hundred of them are made for each site.
    const finding = { ...this.standing, outcome } as AnyFinding;
    if (assessed.automatedOutcome) finding.automatedOutcome = assessed.automatedOutcome;
    finding.measured =
      items === undefined ? this.measured(assessed.measured) : this.measuredOfAll(assessed.measured);
    finding.parameters = this.parametersIn(days);
    finding.text = text;
    finding.days = days;
    if (assessed.possible) finding.possible = assessed.possible;
    if (why) finding.reason = phrases.reason(why, this.namesIn(why, site));
    if (shortfall) finding.shortfall = this.shortfall(shortfall);
    if (assessed.periods) finding.periods = assessed.periods;
    if (missing)
      finding.missing = { total: missing.total, list: missing.list.map((one) => phrases.missing(one)) };
    if (assessed.interpretations)
      finding.interpretations = assessed.interpretations.map((one) => this.interpretations.of(one));
    if (items) finding.items = this.items(items);
    if (assessed.evidence) finding.evidence = assessed.evidence;
    if (asks) finding.question = rule.question!;
    if (asks && rule.technique) finding.technique = rule.technique;
    if (assessed.attestation) finding.attestation = assessed.attestation;
    if (assessed.waiver) finding.waiver = assessed.waiver;
    if (remedy) finding.remedy = remedy;
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
      ...(typeof args.decision === "string" && { question: phrases.question(args.decision) }),
      ...(args.fact === undefined && { fact: rule.facts[0]?.title ?? rule.title }),
    };
  }

  private measured(readings: readonly AssessedReading[] | undefined): Measured[] {
    if (readings === undefined) return [];
    return this.rule.facts.map((fact, k) => this.measuredOf(fact, openReading(readings[k]!)));
  }

  /** Of a rule that goes through a list: what has a reading for each entry is told of the entries. */
  private measuredOfAll(readings: readonly AssessedReading[] = []): Measured[] {
    let k = 0;
    return this.rule.facts.map((fact) =>
      this.measuredOf(fact, fact.perItem ? { state: "perItem" } : openReading(readings[k++]!)),
    );
  }

  private measuredOf({ id, title, unit, codes, decision }: CatalogueFact, reading: Reading): Measured {
    const label = codes === undefined ? undefined : this.phrases.codesIn(codes, reading.value);
    return {
      fact: id,
      title,
      ...(unit !== undefined && { unit }),
      reading,
      ...(label !== undefined && { label }),
      ...(decision !== undefined && { decision }),
    };
  }

  private shortfall({ fact, atLeast, atMost }: AssessedShortfall): Shortfall {
    const unit = this.rule.facts.find(({ id }) => id === fact)?.unit;
    return { fact, ...(unit !== undefined && { unit }), atLeast, atMost };
  }

  private items({ failing: _, list = [], ...byOutcome }: AssessedItems): Items {
    return {
      total: countOf(byOutcome),
      counter: this.phrases.counter(this.rule.list),
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
      text: this.words.ofItem(item),
    };
    if (missing) found.missing = missing.map((one) => this.phrases.missing(one));
    if (item.interpretations)
      found.interpretations = item.interpretations.map((one) => this.interpretations.ofItem(one));
    if (shortfall) found.shortfall = this.shortfall(shortfall);
    if (item.periods) found.periods = item.periods;
    if (attestation) found.attestation = attestation;
    return found as ItemFinding;
  }
}

/** The same for findings that say the same; most have an outcome and the code of a reason alone. */
function keyOf(assessed: AssessedFinding): string {
  const { outcome, reason } = assessed;
  if (reason?.args !== undefined) return JSON.stringify(assessed);
  for (const name in assessed) if (!inKey.includes(name)) return JSON.stringify(assessed);
  return `${outcome} ${reason?.code}`;
}

/** What the key says without more: outcome and code of the reason; the days have a place in it already. */
const inKey = ["outcome", "reason", "days"];

/** What an assessment need not say: why a person has to look, and the tier that is not in scope. */
function reasonOf({ outcome, reason }: AssessedFinding, { tier }: AssessedSite): AssessedReason | undefined {
  if (outcome === "manual") return { code: "assessedByPerson" };
  return reason?.code === "tierNotInScope" ? { ...reason, args: { tier } } : reason;
}

/** Whether what was found says nothing of single entries, so that other sites have the same. */
function isSettled({ outcome, missing, items, evidence, attestation, waiver }: AssessedFinding): boolean {
  if (outcome === "fail" || missing || evidence || attestation || waiver) return false;
  return items === undefined || (items.list === undefined && items.failing === undefined);
}
