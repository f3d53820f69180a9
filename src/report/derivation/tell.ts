import type { Derivation, DerivedFact, DerivedParameter } from "../../generated/evaluation";
import { amountText, derivationText, formatDate, heading, say } from "../../text/index";
import { outcomeWord } from "../phrases";
import { conditionStatement } from "./conditions";
import type { Naming } from "./naming";
import { derivedText } from "./readings";
import { itemStatements, scopeStatements } from "./scope";
import { type DerivationPart, type Statement, statement } from "./statement";
import { stepStatement } from "./steps";

/** A derivation in words: whether the rule applies, what was read and how, what it is held against, and what came out. */
export function derivationParts(naming: Naming): DerivationPart[] {
  const { derivation, locale } = naming;
  const { applies, condition, rule } = derivation;
  const { items, facts, parameters } = bearing(derivation);
  const part = (kind: DerivationPart["kind"], key: PartKey, statements: readonly Statement[]) => ({
    kind,
    title: derivationText(key, locale),
    statements,
  });
  const parts = [
    part("scope", "partScope", scopeStatements(naming, applies)),
    part("items", "partItems", items === undefined ? [] : itemStatements(naming, items)),
    part(
      "facts",
      "partFacts",
      facts.map((fact) => factStatement(naming, fact)),
    ),
    part(
      "parameters",
      "partParameters",
      parameters.map((one) => parameterStatement(naming, one)),
    ),
    part(
      "condition",
      "partCondition",
      condition === undefined || applies.truth === "false" ? [] : [conditionStatement(naming, condition)],
    ),
    part("outcome", "partOutcome", [
      statement(outcomeWord(derivation.outcome, rule.weight, locale)),
      ...(rule.assessedBy === "person" ? [statement(derivationText("byPerson", locale))] : []),
    ]),
  ];
  return parts.filter(({ statements }) => statements.length > 0);
}

/** Of a rule that does not apply, only what says so. */
function bearing(derivation: Derivation): Pick<Derivation, "items" | "facts" | "parameters"> {
  const { truth, checks } = derivation.applies;
  const byFacts = checks.some(({ check }) => check === "where");
  return truth === "false" && !byFacts ? { facts: [], parameters: [] } : derivation;
}

type PartKey = "partScope" | "partItems" | "partFacts" | "partParameters" | "partCondition" | "partOutcome";

/** A fact with its reading and how that came about. */
export function factStatement(naming: Naming, fact: DerivedFact): Statement {
  const { locale } = naming;
  const { title, unit, codes, reading, from, interpretation, decision } = fact;
  return statement(title[locale], {
    reading: derivedText(naming, reading, { unit, codes }),
    ...(decision !== undefined && { decision }),
    parts: [
      stepStatement(naming, from, fact),
      ...(interpretation === undefined ? [] : [readAs(naming, interpretation[locale])]),
    ],
  });
}

/** A number of the standard with the days it is in force from, and where it stands. */
function parameterStatement(naming: Naming, parameter: DerivedParameter): Statement {
  const { locale } = naming;
  const { title, unit, values, clause, basis, interpretation, decision, sameAs, overridden } = parameter;
  const amounts = values.map(({ value, from }) =>
    derivationText("dated", locale, {
      amount: amountText(value, unit, locale),
      date: formatDate(from, locale),
    }),
  );
  const notes = [
    say(`basis.${basis.kind}`, locale),
    ...(sameAs === undefined ? [] : [derivationText("sameAs", locale)]),
    ...(overridden ? [derivationText("overridden", locale)] : []),
  ];
  return statement(title[locale], {
    reading: amounts.join(say("list.comma", locale)),
    ...(clause !== null && { clause: derivationText("clause", locale, { clause }) }),
    ...(decision !== undefined && { decision }),
    parts: [
      statement(notes.join(heading("semicolon", locale))),
      ...(interpretation === undefined ? [] : [readAs(naming, interpretation[locale])]),
    ],
  });
}

function readAs({ locale }: Naming, text: string): Statement {
  return statement(derivationText("interpretation", locale, { text }));
}
