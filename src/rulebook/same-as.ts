import type { Problem } from "../base/errors";
import { hasOwn, itemAt } from "../base/es2018";
import type { Text } from "../base/language";
import { escapeToken } from "../base/pointer";
import { chartsOf, type Definitions, factsOf, parametersOf, type RulebookFiles } from "./definitions";
import type { Json, JsonObject } from "./document";
import { isRecord } from "./parts";

/** Other rulebooks that a `sameAs` may point into, by id. */
export type OtherRulebooks = ReadonlyMap<string, RulebookFiles>;

type Kind = "facts" | "parameters" | "charts";

/** Resolves every `sameAs`; a definition taken from elsewhere keeps it as the note of its origin. */
export function resolveAll(
  definitions: Definitions,
  kind: Kind,
  others: OtherRulebooks,
  origin: Record<string, string>,
  problems: Problem[],
): Definitions {
  const resolved: Definitions = {};
  for (const name of Object.keys(definitions)) {
    const own = definitions[name]!;
    const sameAs = isRecord(own) ? own.sameAs : undefined;
    if (typeof sameAs !== "string") {
      resolved[name] = own;
      continue;
    }
    const file = origin[`${kind}/${name}`];
    const pointer = `/${kind}/${escapeToken(name)}`;
    const found = lookUp(sameAs, kind, others, 0);
    if (found === undefined) {
      problems.push({
        code: "unknownSameAs",
        file,
        pointer: `${pointer}/sameAs`,
        text: leadsNowhere(sameAs),
      });
      continue;
    }
    const beside = Object.keys(own).filter((key) => !besides[kind].includes(key));
    for (const key of beside) {
      problems.push({
        code: "unknownProperty",
        file,
        pointer: `${pointer}/${escapeToken(key)}`,
        text: notBeside(key),
      });
    }
    resolved[name] = kind === "parameters" ? parameterFrom(found, own) : { ...found, sameAs };
  }
  return resolved;
}

/** What may stand beside `sameAs`. */
const besides = {
  facts: ["sameAs"],
  charts: ["sameAs"],
  parameters: ["sameAs", "clause", "from", "fromBasis", "basis", "interpretation", "decision"],
};

function leadsNowhere(sameAs: string): Text {
  const reference = sameAs.slice(0, 120);
  return {
    "zh-CN": `sameAs 指向的“${reference}”不存在，或互相指向、层数过多`,
    en: `sameAs points to "${reference}", which does not exist, or leads in a circle or too far`,
  };
}

function notBeside(key: string): Text {
  return { "zh-CN": `sameAs 旁不能有“${key}”`, en: `"${key}" cannot stand beside sameAs` };
}

/** Follows `rulebook#name`, through further `sameAs` where there are any. */
function lookUp(
  reference: string,
  kind: Kind,
  others: OtherRulebooks,
  depth: number,
): JsonObject | undefined {
  const [rulebook, name] = reference.split("#") as [string, string | undefined];
  const files = others.get(rulebook);
  if (files === undefined || name === undefined || depth > 8) return undefined;
  const definitions = definitionsOf[kind](files);
  const found = hasOwn(definitions, name) ? definitions[name] : undefined;
  if (!isRecord(found)) return undefined;
  if (typeof found.sameAs !== "string") return found;
  const further = lookUp(found.sameAs, kind, others, depth + 1);
  return further && (kind === "parameters" ? parameterFrom(further, found) : further);
}

const definitionsOf: Record<Kind, (files: RulebookFiles) => Definitions> = {
  facts: (files) => factsOf(files, {}, []),
  parameters: (files) => parametersOf(files, {}),
  charts: (files) => chartsOf(files, {}),
};

/** The number stands once; who carries it over says from when and on what basis it takes it. */
function parameterFrom(original: JsonObject, own: JsonObject): JsonObject {
  const { from, fromBasis, ...rest } = own;
  const values = Array.isArray(original.values) ? (original.values as JsonObject[]) : [];
  const taken =
    from === undefined ? values : carriedOver(values, String(from), fromBasis ?? "interpretation");
  return { ...original, ...rest, values: taken };
}

function carriedOver(values: JsonObject[], from: string, fromBasis: Json): JsonObject[] {
  const before =
    itemAt(
      values.filter((value) => String(value.from) <= from),
      -1,
    ) ?? values[0];
  if (before === undefined) return [];
  const later = values.filter((value) => String(value.from) > from && value !== before);
  return [{ ...before, from, fromBasis }, ...later];
}
