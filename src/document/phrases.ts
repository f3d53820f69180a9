import { fromEntries, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type {
  AssessedMissing,
  AssessedReading,
  AssessedReason,
  AssessedUnused,
  Catalogue,
  Missing,
  Reading,
  Reason,
  UnusedAttestation,
} from "../generated/evaluation";
import { type Arguments, PreparedWords, readingText, type Words } from "../text";
import { Places } from "./places";
import type { SharedParts } from "./shared-parts";

/** What a catalogue calls things, and says of codes and arguments. */
export class Phrases {
  readonly words: Words;
  private readonly texts = new Map<string, Text>();
  private readonly places: Places;

  constructor(
    readonly catalogue: Catalogue,
    private readonly shared: SharedParts,
  ) {
    this.words = new PreparedWords(catalogue.texts);
    this.places = new Places(catalogue, this.words);
  }

  /** Of texts that depend on nothing but the catalogue, each is made once. */
  once(key: string, make: () => Text): Text {
    let text = this.texts.get(key);
    if (text === undefined) {
      text = this.shared.part(make());
      this.texts.set(key, text);
    }
    return text;
  }

  /** What a pointer means, without the ids of entries. */
  place(pointer: string): Text {
    return this.places.place(pointer);
  }

  tier(code: string): Text {
    return this.code(this.catalogue.tiers, code) ?? same(code);
  }

  /** A code in words; `undefined` of one the list does not have. */
  code(list: string, code: string): Text | undefined {
    const codes = hasOwn(this.catalogue.codes, list) ? this.catalogue.codes[list]!.codes : {};
    if (!hasOwn(codes, code)) return undefined;
    const { "zh-CN": zh, en } = codes[code]!;
    return { "zh-CN": zh, en };
  }

  /** One code or several, joined by commas; `undefined` where one of them is in no list. */
  codesIn(list: string, value: unknown): Text | undefined {
    if (typeof value !== "string") return undefined;
    const known = value.split(", ").map((code) => this.code(list, code));
    if (known.some((one) => one === undefined)) return undefined;
    return {
      "zh-CN": known.map((one) => one!["zh-CN"]).join("、"),
      en: known.map((one) => one!.en).join(", "),
    };
  }

  /** Id of the code list a field takes its values from. */
  codesOf(id: string, field: string): string | undefined {
    const { lists } = this.catalogue;
    const codes = hasOwn(lists, id) ? (lists[id]!.codes ?? {}) : {};
    return hasOwn(codes, field) ? codes[field] : undefined;
  }

  /** The Chinese measure word of a list. */
  counter(id: string | undefined): string {
    const { lists } = this.catalogue;
    return id !== undefined && hasOwn(lists, id) ? lists[id]!.counter : "项";
  }

  /** A rule by its title. */
  private ruleTitle(id: string): Text {
    for (const { info, rules } of this.catalogue.rulebooks) {
      const known = rules.find(({ rule }) => `${info.id}#${rule}` === id);
      if (known !== undefined) return known.title;
    }
    return same(id);
  }

  /** What a source leaves open, as a question. */
  question(decision = "other"): Text {
    const { questions } = this.catalogue;
    if (hasOwn(questions, decision)) return questions[decision]!;
    const key = `decision.${decision}`;
    return this.words.label(this.words.has(key) ? key : "decision.other");
  }

  /** Whether the site can settle it by looking. */
  isForSite(decision: string | undefined): boolean {
    return decision !== undefined && this.catalogue.siteQuestions.indexOf(decision) >= 0;
  }

  list(id: string): Text {
    const { lists } = this.catalogue;
    return hasOwn(lists, id) ? lists[id]!.label : same(id);
  }

  reading(reading: AssessedReading): Text {
    const open = openReading(reading);
    return {
      "zh-CN": readingText(open, undefined, "zh-CN", this.words),
      en: readingText(open, undefined, "en", this.words),
    };
  }

  /** Arguments stay as they were found; words are put in their place in the sentence alone. */
  reason({ code, args = {} }: AssessedReason, named: Arguments = {}): Reason {
    const flat = fromEntries(
      Object.entries(args).map(
        ([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value] as const,
      ),
    );
    const text = this.words.codeText("reason", code, { ...args, ...named });
    return { code, args: flat, text } as Reason;
  }

  missing(missing: AssessedMissing): Missing {
    const { pointer, kind, list, field, decision } = missing;
    const label = this.once(`missing ${kind} ${list} ${field} ${decision}`, () => this.missingLabel(missing));
    return { pointer, kind, label, ...(decision !== undefined && { decision }) };
  }

  private missingLabel({ pointer, kind, list, field, decision }: AssessedMissing): Text {
    const { words } = this;
    if (kind === "list" && list !== undefined) return words.label("missing.list", { list: this.list(list) });
    if (kind === "partialList" && list !== undefined)
      return words.label("missing.partialList", { list: this.list(list) });
    if (kind === "periodNotOver") return words.label("missing.periodNotOver");
    if (kind === "interpretation")
      return words.label("missing.interpretation", { question: this.question(decision) });
    if (kind === "personsAnswer")
      return words.label(`missing.${field}`, list === undefined ? {} : { list: this.list(list) });
    if (kind === "hostFact") return words.label("missing.hostFact", { fact: field });
    const name = this.field(list, field) ?? same(pointer);
    return list === undefined
      ? name
      : words.label("missing.entryField", { list: this.list(list), field: name });
  }

  private field(list: string | undefined, field = ""): Text | undefined {
    const { lists, document } = this.catalogue;
    const labels = list === undefined ? document : hasOwn(lists, list) ? lists[list]!.fields : {};
    return hasOwn(labels, field) ? labels[field] : undefined;
  }

  unused({ index, kind, rule, list, code, args }: AssessedUnused): UnusedAttestation {
    const title = rule === undefined ? undefined : this.ruleTitle(rule);
    const named = title ?? this.words.label("unused.sample", { list: this.list(list ?? "") });
    const text = this.words.label(`unused.${code}`, { ...args, id: args.id ?? named, rule: title });
    const about = rule === undefined ? { list } : { rule };
    return { index, kind, ...about, code, args, text } as UnusedAttestation;
  }
}

function same(text: string): Text {
  return { "zh-CN": text, en: text };
}

/** A reading as it stands in the evaluation. */
export function openReading(reading: AssessedReading): Reading {
  if (Array.isArray(reading)) return { range: reading };
  if (typeof reading === "object" && reading !== null) return { state: reading.state };
  return { value: reading };
}
