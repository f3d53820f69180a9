import { nearest } from "../../base/nearest";
import type { RuleInfo } from "../../index";
import { columns } from "../../report/text/columns";
import { provisionText, say } from "../../text/index";
import { evaluatorFor, type RulebookOptions } from "../evaluator";
import { type ExitCode, exit } from "../exit";
import type { Session } from "../session";
import { aligned, painter } from "../terminal";
import { UsageError } from "../usage";

export interface RulesOptions extends RulebookOptions {
  readonly only?: string;
  readonly format: "text" | "json";
}

/** The rules of a profile, each with what it rests on and whether it decides. */
export async function printRules(session: Session, options: RulesOptions): Promise<ExitCode> {
  const { world } = session;
  const { rules: all } = await evaluatorFor(session, options);
  const { only } = options;
  const rules = only === undefined ? all : all.filter((rule) => rule.rulebook === only);
  if (rules.length === 0 && only !== undefined) throw unknown(session, all, only);
  const text =
    options.format === "json" ? `${JSON.stringify(rules, null, 2)}\n` : await table(session, rules);
  await world.stdout.write(text);
  return exit.fine;
}

function unknown({ words }: Session, rules: readonly RuleInfo[], only: string): UsageError {
  const ids = [...new Set(rules.map((rule) => rule.rulebook))];
  const meant = nearest(only, ids);
  const hint = meant === null ? "" : words("usage.meant", { value: only, meant });
  return new UsageError("usage.noRulebook", { known: ids.join(words("usage.or")), only, hint });
}

async function table({ world, words, locale }: Session, rules: readonly RuleInfo[]): Promise<string> {
  const { dim, bold } = await painter(world, world.stdout);
  const rows = rules.map((rule) => [
    { text: rule.clause ?? words("rules.noClause") },
    { text: say(`weight.${rule.weight}`, locale), paint: rule.weight === "decides" ? bold : dim },
    { text: words(rule.assessedBy === "person" ? "rules.person" : "rules.automatic") },
    { text: provisionText(rule, locale) },
    { text: say(`basis.${rule.basis.kind}`, locale) },
    { text: rule.id },
    { text: rule.title[locale] },
  ]);
  const decides = rules.filter((rule) => rule.weight === "decides").length;
  const count = words("rules.count", { count: rules.length, decides });
  return aligned((width) => `${[...columns(rows, width, ""), "", count].join("\n")}\n`);
}
