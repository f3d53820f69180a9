import type { FoundDefects } from "../assessment/found-defects";
import { OptionError } from "../base/errors";
import type {
  AssessedDefect,
  AssessedFinding,
  Assessment,
  Catalogue,
  CatalogueRulebook,
  DateRange,
  Defect,
  Evaluation,
  Finding,
  RulebookConclusion,
} from "../generated/evaluation";
import { conclusionText } from "../text";
import { defectOf, groupOf } from "./defects";
import { FindingDescriber } from "./finding";
import { Phrases } from "./phrases";
import { Places } from "./places";
import { ClauseRollUps } from "./roll-up";
import { sampleIn } from "./sample";
import { seriesIn } from "./series";
import { SharedParts } from "./shared-parts";

type DescribedDefects = Pick<Evaluation, "defects" | "defectGroups" | "defectTotals">;

/** Joins assessments with the catalogue they name. Made once for any number of them. */
export class Describer {
  readonly shared = new SharedParts();
  private readonly phrases: Phrases;
  private readonly rules: readonly (readonly FindingDescriber[])[];
  private readonly clauses: ClauseRollUps;
  private readonly infos: Evaluation["rulebooks"];
  private readonly conclusions = new Map<string, RulebookConclusion>();

  constructor(private readonly catalogue: Catalogue) {
    this.phrases = new Phrases(catalogue, this.shared);
    this.rules = catalogue.rulebooks.map((rulebook) =>
      rulebook.rules.map((rule) => new FindingDescriber(rulebook, rule, this.phrases, this.shared)),
    );
    this.infos = this.shared.part(catalogue.rulebooks.map(({ info }) => this.shared.part(info)));
    this.clauses = new ClauseRollUps(catalogue, this.shared);
    this.shared.part(catalogue.profile);
  }

  /** Throws `OptionError` for an assessment that names another catalogue. */
  describe(assessment: Assessment): Evaluation {
    if (assessment.catalogue !== this.catalogue.name) throw foreign(assessment, this.catalogue);
    const { phrases } = this;
    const { site } = assessment;
    const findings = this.findingsOf(assessment);
    return {
      formatVersion: assessment.formatVersion,
      kind: "evaluation",
      tool: assessment.tool,
      on: assessment.on,
      site: {
        id: site.id,
        name: site.name,
        tier: site.tier,
        tierLabel: phrases.tier(site.tier),
        divisionCode: site.divisionCode,
      },
      period: assessment.period,
      window: assessment.window,
      submissionDigest: assessment.submissionDigest,
      profile: this.catalogue.profile,
      conclusion: this.conclusionOf(assessment),
      totals: assessment.totals,
      findings,
      clauses: this.clauses.of(assessment),
      toSupply: assessment.toSupply.map(({ rules, decides, ...missing }) => {
        const { pointer, kind, label, decision } = phrases.missing(missing);
        return {
          pointer,
          label,
          kind,
          rules,
          decides,
          ...(decision !== undefined && { decision }),
          ...(phrases.isForSite(decision) && { answeredBy: "site" as const }),
        };
      }),
      places: new Places(this.catalogue, phrases.words, assessment.entries).of(assessment),
      ...this.defects(assessment),
      unusedAttestations: assessment.unusedAttestations.map((unused) => phrases.unused(unused)),
      rulebooks: this.infos,
      ...(assessment.samples && {
        samples: assessment.samples.map((one) => sampleIn(one, phrases)),
      }),
      ...(assessment.series && {
        series: seriesIn(assessment.series, this.catalogue, assessment, phrases),
      }),
    };
  }

  /** What is wrong with a submission, in words. */
  defects({ defects, defectGroups, defectTotals }: FoundDefects): DescribedDefects {
    return {
      defects: defects.map((defect) => this.defect(defect)),
      defectGroups: defectGroups.map((group) => groupOf(group, this.phrases)),
      defectTotals,
    };
  }

  defect(defect: AssessedDefect): Defect {
    return defectOf(defect, this.phrases);
  }

  private findingsOf({ findings, site, window }: Assessment): Finding[] {
    const described: Finding[] = [];
    this.rules.forEach((rules, k) => {
      const own = findings[this.catalogue.rulebooks[k]!.info.id];
      for (const rule of rules) {
        const assessed = own?.[rule.name];
        if (assessed === undefined) throw incomplete(rule.name);
        described.push(rule.describe(assessed, site, daysOf(assessed, window)));
      }
    });
    return described;
  }

  private conclusionOf({ conclusion }: Assessment): Evaluation["conclusion"] {
    const { overall, qualified } = conclusion;
    const { rulebooks, coverage } = this.catalogue;
    const each = rulebooks.map((rulebook) => this.ofRulebook(rulebook, conclusion));
    const words = rulebooks.find((_, k) => each[k]!.qualified)?.info.qualification;
    const text = this.phrases.once(`conclusion ${overall} ${qualified}`, () =>
      conclusionText(overall, coverage, qualified ? words : null, this.phrases.words),
    );
    return { overall, qualified, text, rulebooks: each };
  }

  private ofRulebook(
    { info }: CatalogueRulebook,
    { rulebooks }: Assessment["conclusion"],
  ): RulebookConclusion {
    const found = rulebooks[info.id];
    if (found === undefined) throw incomplete(info.id);
    const { conclusion, qualified } = found;
    const key = `${info.id} ${conclusion} ${qualified}`;
    let row = this.conclusions.get(key);
    if (row === undefined) {
      const { id, coverage, qualification } = info;
      const words = qualified ? qualification : null;
      const text = conclusionText(conclusion ?? "none", coverage, words, this.phrases.words);
      row = this.shared.part({ rulebook: id, conclusion, qualified, coverage, text });
      this.conclusions.set(key, row);
    }
    return row;
  }
}

function daysOf({ days }: AssessedFinding, window: DateRange): DateRange {
  return days ?? window;
}

function foreign({ catalogue: wanted }: Assessment, { name }: Catalogue): OptionError {
  const text = {
    "zh-CN": `判定记录所用的条文目录是 ${wanted}，给出的却是 ${name}。请换用同名的条文目录。`,
    en: `The assessment was made with the catalogue ${wanted}, not with ${name}. Use the catalogue of that name.`,
  };
  return new OptionError([{ code: "otherCatalogue", pointer: "/catalogue", text }]);
}

function incomplete(name: string): OptionError {
  const text = {
    "zh-CN": `判定记录不完整：缺少“${name.slice(0, 80)}”。`,
    en: `The assessment is not complete: “${name.slice(0, 80)}” is missing.`,
  };
  return new OptionError([{ code: "incompleteAssessment", pointer: "/findings", text }]);
}
