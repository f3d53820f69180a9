import { canonicalDigest } from "../../base/digest";
import { hasOwn } from "../../base/es2018";
import type { Text } from "../../base/language";
import { byClause } from "../../base/order";
import type {
  Catalogue,
  Evaluation,
  SummaryChapter,
  SummaryProfile,
  SummaryRule,
} from "../../generated/evaluation";
import { Facts } from "./facts";
import { Gaps } from "./gaps";

/** A rule with what the chapters need to know of it. */
export interface FrameRule extends SummaryRule {
  readonly rulebook: string;
  readonly name: string;
}

interface Book {
  readonly id: string;
  readonly number: string;
  readonly clauses: Evaluation["rulebooks"][number]["clauses"];
}

/** What a group of sites was judged by: rules in one order, so that a site is a short row of outcomes. */
export class Frame {
  /** By rulebook and name, the place of a rule in every row. */
  readonly places = new Map<string, Map<string, number>>();
  readonly chapters: readonly SummaryChapter[];
  /** What the tiers of its sites are called. */
  readonly tiers = new Map<string, Text>();
  readonly facts: Facts;
  readonly gaps: Gaps;

  private constructor(
    readonly name: string,
    readonly profile: SummaryProfile,
    readonly rules: readonly FrameRule[],
    books: readonly Book[],
    private readonly catalogue: Catalogue | null,
  ) {
    rules.forEach(({ rulebook, name }, k) => {
      const own = this.places.get(rulebook) ?? new Map<string, number>();
      this.places.set(rulebook, own.set(name, k));
    });
    this.chapters = chaptersOf(rules, books);
    this.facts = new Facts(catalogue);
    this.gaps = new Gaps(catalogue);
  }

  noteTier(code: string, label: Text | undefined): void {
    if (this.tiers.has(code)) return;
    const codes = this.catalogue?.codes[this.catalogue.tiers]?.codes ?? {};
    const { "zh-CN": zh = code, en = code } = label ?? (hasOwn(codes, code) ? codes[code]! : {});
    this.tiers.set(code, { "zh-CN": zh, en });
  }

  static ofCatalogue(catalogue: Catalogue): Frame {
    const { name, profile, rulebooks } = catalogue;
    const rules = rulebooks.flatMap(({ info, rules }) =>
      rules.map(
        ({ rule, number, clause, title, weight }): FrameRule => ({
          ...{ id: `${info.id}#${rule}`, number, clause, title, weight },
          ...{ rulebook: info.id, name: rule },
        }),
      ),
    );
    const { id, title } = profile;
    return new Frame(
      name,
      { id, title },
      rules,
      rulebooks.map(({ info }) => info),
      catalogue,
    );
  }

  /** An evaluation names no catalogue; what it was judged by is in it. Its rules have no numbers. */
  static ofEvaluation({ profile, rulebooks, findings }: Evaluation): Frame {
    const { id, title, digest } = profile;
    const name = canonicalDigest([id, digest, rulebooks.map((book) => [book.id, book.digest])]);
    const rules = findings.map(
      ({ id, rulebook, rule, clause, title, weight }): FrameRule => ({
        ...{ id, clause, title, weight, rulebook, name: rule },
      }),
    );
    return new Frame(name, { id, title }, rules, rulebooks, null);
  }
}

/** Rules of clauses whose numbers begin alike; the number of a chapter is the part before the first point. */
function chaptersOf(rules: readonly FrameRule[], books: readonly Book[]): SummaryChapter[] {
  const chapters = books.flatMap((book) => {
    const own = new Map<string | null, FrameRule[]>();
    for (const rule of rules) {
      if (rule.rulebook !== book.id) continue;
      const chapter = rule.clause === null ? null : rule.clause.split(".")[0]!;
      own.set(chapter, [...(own.get(chapter) ?? []), rule]);
    }
    return [...own].sort(([a], [b]) => byClause(a, b)).map(([chapter, all]) => chapterOf(book, chapter, all));
  });
  return chapters;
}

function chapterOf(book: Book, chapter: string | null, all: readonly FrameRule[]): SummaryChapter {
  const deciding = all.filter(({ weight }) => weight === "decides");
  const title = chapter === null ? undefined : book.clauses.find(({ clause }) => clause === chapter)?.title;
  return {
    rulebook: book.id,
    instrument: book.number,
    chapter,
    title: title ?? null,
    weight: deciding.length > 0 ? "decides" : "informs",
    rules: (deciding.length > 0 ? deciding : all).map(({ id }) => id),
  };
}
