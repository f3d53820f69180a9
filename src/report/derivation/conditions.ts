import type { DerivedLeaf, DerivedNode, DerivedSide } from "../../generated/evaluation";
import { derivationText, heading, say } from "../../text/index";
import { derivedText, measureOf, truthText, unitOfParameter } from "./readings";
import { type Statement, statement } from "./statement";
import { factTitle, parameterTitle, type Terms } from "./terms";
import { literalText, operatorText } from "./where";

/** A condition part by part, each with whether it holds. */
export function conditionStatement(terms: Terms, node: DerivedNode): Statement {
  const truth = truthText(terms, node.truth);
  if (node.kind === "comparison") return statement(comparisonText(terms, node), { truth });
  const parts = node.kind === "not" ? [node.part] : node.parts;
  // Of a single part there is nothing to join.
  if (node.kind !== "not" && parts.length === 1) return conditionStatement(terms, parts[0]!);
  const text = derivationText(node.kind, terms.locale) + heading("colon", terms.locale).trim();
  return statement(text, { truth, parts: parts.map((part) => conditionStatement(terms, part)) });
}

/** “全职社工人数”（4人）不小于“应配人数”（4人） */
function comparisonText(terms: Terms, { fact, reading, operator, against }: DerivedLeaf): string {
  const { locale } = terms;
  const left = named(terms, factTitle(terms, fact), derivedText(terms, reading, measureOf(terms, fact)));
  if (operator === "exists") {
    const holds = "value" in against && against.value === true;
    const joint = locale === "en" ? " " : "";
    return `${left}${joint}${derivationText(holds ? "existsTrue" : "existsFalse", locale)}`;
  }
  const type = terms.derivation.facts.find((one) => one.fact === fact)?.type;
  const kind = type === "number" || type === "date" ? type : "any";
  const right = sideText(terms, against, fact);
  return derivationText("comparison", locale, { left, operator: operatorText(terms, operator, kind), right });
}

function sideText(terms: Terms, side: DerivedSide, fact: string): string {
  if ("fact" in side)
    return named(
      terms,
      factTitle(terms, side.fact),
      derivedText(terms, side.reading, measureOf(terms, side.fact)),
    );
  if ("parameter" in side) {
    const value = derivedText(terms, side.reading, unitOfParameter(terms, side.parameter));
    return named(terms, parameterTitle(terms, side.parameter), value);
  }
  const { unit, codes } = measureOf(terms, fact);
  const of = (value: unknown) =>
    typeof value === "number" && unit !== "truth"
      ? derivedText(terms, value, { unit })
      : derivationText("quoted", terms.locale, {
          name:
            unit === "truth"
              ? derivedText(terms, value as number, { unit })
              : literalText(terms, value, codes),
        });
  const { value } = side;
  if (!Array.isArray(value)) return of(value);
  return value.map(of).join(say("list.or", terms.locale));
}

function named({ locale }: Terms, name: string, reading: string): string {
  return derivationText("withReading", locale, {
    title: derivationText("quoted", locale, { name }),
    reading,
  });
}
