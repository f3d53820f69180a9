import type { Text } from "../base/language";
import type {
  AssessedFinding,
  AssessedGaps,
  AssessedItem,
  AssessedSite,
  CatalogueRule,
  ItemTotals,
} from "../generated/evaluation";
import { Message } from "./message";
import type { Phrases } from "./phrases";

/** What is said of the findings of one rule. */
export class FindingWords {
  private readonly message: Message | null;

  /** @param id - `<rulebook>#<rule>` */
  constructor(
    private readonly id: string,
    private readonly rule: CatalogueRule,
    private readonly phrases: Phrases,
  ) {
    this.message = rule.message === undefined ? null : new Message(rule.message, phrases);
  }

  /** The sentence of a finding, and what to do about it. */
  of(assessed: AssessedFinding, site: AssessedSite): { text: Text; remedy?: Text } {
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
    return this.phrases.once(`${this.id} ${said}`, () => words.label(`finding.${said}`, { title }));
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
    if (total === openOf(kinds) && only !== "interpretation") return this.remedyOfOpen(gaps, to);
    if (only === "interpretation") return this.remedyOfQuestion(decision);
    if (only === "duplicateId" || only === "missingId") return words.label("remedy.duplicateId");
    if (only === "danglingReference") return words.label("remedy.reference");
    const first = gaps.first && this.phrases.missing(gaps.first).label;
    const count = total - openOf(kinds);
    return count === 1
      ? words.label("remedy.unknownOne", { first })
      : words.label("remedy.unknown", { count, first });
  }

  private remedyOfQuestion(decision: string | undefined): Text {
    const key = this.phrases.isForSite(decision) ? "remedy.siteQuestion" : "remedy.interpretation";
    return this.phrases.words.label(key, { question: this.phrases.question(decision) });
  }

  /** Where no material is left to supply, each thing that is open is named. */
  private remedyOfOpen({ kinds, decision }: AssessedGaps, to: unknown): Text {
    const { words } = this.phrases;
    const parts: Text[] = [];
    if (kinds.periodNotOver)
      parts.push(
        to === undefined
          ? words.label("remedy.periodOver")
          : words.label("remedy.periodNotOver", { to: String(to) }),
      );
    if (kinds.interpretation) parts.push(this.remedyOfQuestion(decision));
    if (kinds.personsAnswer) parts.push(words.label("remedy.personsAnswer"));
    return { "zh-CN": parts.map((part) => part["zh-CN"]).join(""), en: parts.map(({ en }) => en).join(" ") };
  }

  private itemsFail({ items }: AssessedFinding): { text: Text; remedy?: Text } {
    const { words } = this.phrases;
    const { failing, list: _, ...byOutcome } = items!;
    const total = countOf(byOutcome);
    const fail = byOutcome.fail ?? 0;
    const names = (failing?.ids ?? []).map((id) => this.subjectOf(id));
    const all = {
      "zh-CN": names.map((name) => name["zh-CN"]).join("、"),
      en: names.map(({ en }) => en).join(", "),
    };
    const ids = fail > names.length ? words.label("finding.itemsMore", { ids: all }) : all;
    const counter = this.phrases.counter(this.rule.list);
    const text = words.label("finding.itemsFail", { total, fail, ids, counter });
    if (failing === undefined || this.message === null) return { text };
    const { remedy } = this.message.say(failing.args ?? [], names[0]!, failing.shortfall);
    return { text, remedy };
  }

  /** The sentence of an entry. */
  ofItem(item: AssessedItem): Text {
    const { words } = this.phrases;
    const subject = this.subjectOf(item.id ?? item.pointer);
    if (item.outcome === "fail" && this.message !== null)
      return this.message.say(item.args ?? [], subject, item.shortfall).text;
    const said = item.outcome === "pass" && item.leftOut ? "passWithout" : item.outcome;
    const key = `finding.item${said[0]!.toUpperCase()}${said.slice(1)}`;
    return words.has(key) ? words.label(key, { subject }) : subject;
  }

  /** An entry by its id; one without an id has a pointer in its place. */
  private subjectOf(idOrPointer: string): Text {
    if (idOrPointer.startsWith("/")) return this.phrases.place(idOrPointer);
    return { "zh-CN": idOrPointer, en: idOrPointer };
  }
}

/** What no site can supply: how a source is read, time, and what only a person can tell. */
function openOf({ interpretation = 0, periodNotOver = 0, personsAnswer = 0 }: AssessedGaps["kinds"]): number {
  return interpretation + periodNotOver + personsAnswer;
}

export function countOf(byOutcome: ItemTotals): number {
  return Object.values(byOutcome).reduce((sum, count) => sum + (count ?? 0), 0);
}
