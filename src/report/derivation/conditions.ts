import type { DerivedLeaf, DerivedNode, DerivedSide } from "../../generated/evaluation";
import { derivationText, heading, say } from "../../text/index";
import { factTitle, type Naming, parameterTitle } from "./naming";
import { derivedText, measureOf, truthText, unitOfParameter } from "./readings";
import { type Statement, statement } from "./statement";
import { literalText, operatorText } from "./where";

/** A condition part by part, each with whether it holds. */
export function conditionStatement(naming: Naming, node: DerivedNode): Statement {
  const truth = truthText(naming, node.truth);
  if (node.kind === "comparison") return statement(comparisonText(naming, node), { truth });
  const parts = node.kind === "not" ? [node.part] : node.parts;
  // Of a single part there is nothing to join.
  if (node.kind !== "not" && parts.length === 1) return conditionStatement(naming, parts[0]!);
  const text = derivationText(node.kind, naming.locale) + heading("colon", naming.locale).trim();
  return statement(text, { truth, parts: parts.map((part) => conditionStatement(naming, part)) });
}

/** “全职社工人数”（4人）不小于“应配人数”（4人） */
function comparisonText(naming: Naming, { fact, reading, operator, against }: DerivedLeaf): string {
  const { locale } = naming;
  const left = named(naming, factTitle(naming, fact), derivedText(naming, reading, measureOf(naming, fact)));
  if (operator === "exists") {
    const holds = "value" in against && against.value === true;
    const joint = locale === "en" ? " " : "";
    return `${left}${joint}${derivationText(holds ? "existsTrue" : "existsFalse", locale)}`;
  }
  const type = naming.derivation.facts.find((one) => one.fact === fact)?.type;
  const kind = type === "number" || type === "date" ? type : "any";
  const right = sideText(naming, against, fact);
  return derivationText("comparison", locale, {
    left,
    operator: operatorText(naming, operator, kind),
    right,
  });
}

function sideText(naming: Naming, side: DerivedSide, fact: string): string {
  if ("fact" in side)
    return named(
      naming,
      factTitle(naming, side.fact),
      derivedText(naming, side.reading, measureOf(naming, side.fact)),
    );
  if ("parameter" in side) {
    const value = derivedText(naming, side.reading, unitOfParameter(naming, side.parameter));
    return named(naming, parameterTitle(naming, side.parameter), value);
  }
  const { unit, codes } = measureOf(naming, fact);
  const of = (value: unknown) =>
    typeof value === "number" && unit !== "truth"
      ? derivedText(naming, value, { unit })
      : derivationText("quoted", naming.locale, {
          name:
            unit === "truth"
              ? derivedText(naming, value as number, { unit })
              : literalText(naming, value, codes),
        });
  const { value } = side;
  if (!Array.isArray(value)) return of(value);
  return value.map(of).join(say("list.or", naming.locale));
}

function named({ locale }: Naming, name: string, reading: string): string {
  return derivationText("withReading", locale, {
    title: derivationText("quoted", locale, { name }),
    reading,
  });
}
