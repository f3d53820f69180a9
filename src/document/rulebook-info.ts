import { flatMap, fromEntries, sorted } from "../base/es2018";
import type { Text } from "../base/language";
import { byClause } from "../base/order";
import type { Coverage, RulebookInfo } from "../generated/evaluation";
import type { RulebookDocument } from "../rulebook/document";

/** What an evaluation says of a rulebook it was made against. */
export function infoOf(document: RulebookDocument, binds: Text | null, coverage: Coverage): RulebookInfo {
  const clauses = sorted(document.clauses, (a, b) => byClause(a.clause, b.clause));
  const rules = fromEntries(
    flatMap(clauses, (clause) => clause.rules).map(({ name, number, interpretation, decision, forEach }) => [
      name,
      {
        number,
        ...(interpretation && { interpretation }),
        ...(decision && { decision }),
        ...(forEach && { forEach: forEach.list }),
      },
    ]),
  );
  return {
    id: document.id,
    number: document.number,
    title: document.title,
    issuer: document.issuer,
    kind: document.kind,
    published: document.published,
    inForce: { from: document.inForce.from, to: document.inForce.to },
    binding: document.binding,
    bindingWhy: document.bindingWhy,
    ...(binds && { bound: binds }),
    textSeen: document.textSeen,
    gaps: (document.gaps ?? []).map(({ title, why }) => ({ title, why })),
    ...(document.qualification && { qualification: document.qualification }),
    digest: document.digest ?? "",
    coverage,
    clauses: clauses.map(
      ({ clause, title, alias, textSeen, coverage: state, why, rules: own, overridden }) => ({
        clause,
        title,
        ...(alias && { alias }),
        textSeen: textSeen as "text",
        coverage: state,
        why,
        rules: own.map((rule) => rule.name),
        ...(overridden && { overridden }),
      }),
    ),
    rules,
    sources: document.sources as RulebookInfo["sources"],
  };
}
