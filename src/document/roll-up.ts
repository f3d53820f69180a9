import { type Outcome, worstOf } from "../assessment/outcome";
import { flatMap } from "../base/es2018";
import type { Assessment, Catalogue, CatalogueRulebook, ClauseRollUp } from "../generated/evaluation";
import type { SharedParts } from "./shared-parts";

interface Clause extends Pick<ClauseRollUp, "rulebook" | "clause" | "title"> {
  /** Names of its rules, by weight. */
  readonly decides: readonly string[];
  readonly informs: readonly string[];
}

/** Worst outcome per clause, for what decides and what informs apart; `null` where no such rule exists. */
export class ClauseRollUps {
  private readonly clauses: readonly Clause[];
  private readonly rows = new Map<string, ClauseRollUp>();

  constructor(
    { rulebooks }: Catalogue,
    private readonly shared: SharedParts,
  ) {
    this.clauses = flatMap(rulebooks, clausesOf);
  }

  of(assessment: Assessment): ClauseRollUp[] {
    return this.clauses.map((clause, k) => {
      const [decides = null, informs = null] = worstIn(assessment, clause);
      const key = `${k} ${decides} ${informs}`;
      let row = this.rows.get(key);
      if (row === undefined) {
        const { rulebook, clause: number, title } = clause;
        row = this.shared.part({ rulebook, clause: number, title, decides, informs });
        this.rows.set(key, row);
      }
      return row;
    });
  }
}

function clausesOf({ info, rules: all }: CatalogueRulebook): Clause[] {
  const weightOf = new Map(all.map(({ rule, weight }) => [rule, weight]));
  return info.clauses.map(({ clause, title, rules }) => ({
    rulebook: info.id,
    clause,
    title,
    decides: rules.filter((rule) => weightOf.get(rule) === "decides"),
    informs: rules.filter((rule) => weightOf.get(rule) === "informs"),
  }));
}

/** As it stands in the assessment, which has it of numbered clauses. */
function worstIn({ clauses, findings }: Assessment, { rulebook, clause, decides, informs }: Clause) {
  if (clause !== null) return clauses[rulebook]?.[clause] ?? [];
  const outcomeOf = (rule: string): Outcome => findings[rulebook]![rule]!.outcome;
  return [worstOf(decides.map(outcomeOf)), worstOf(informs.map(outcomeOf))];
}
