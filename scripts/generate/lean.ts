import { unpacked } from "../../src/base/packed";
import { banner, literal, type Product } from "./product";

const folder = "src/generated/lean";
const none = { "zh-CN": "", en: "" };

type Json = Record<string, unknown>;

/**
 * src/generated/lean: what stands in place of the bundled rulebooks, code lists and model in the door without texts.
 * Only what assessing reads is copied, of the default profile; the name of the catalogue stays that of the whole documents.
 */
export const lean: Product = {
  name: "lean",
  async produce() {
    const [{ rulebooks, profiles }, { codes }, { model }, { defaultProfile }, { createEvaluator }] =
      await Promise.all([
        import("../../src/generated/rulebooks"),
        import("../../src/generated/codes"),
        import("../../src/generated/model"),
        import("../../src/assessment/assessor"),
        import("../../src/document/bundled-evaluator"),
      ]);
    const profile = JSON.parse(profiles[defaultProfile]!) as {
      rulebooks: { id: string; binds?: unknown }[];
    } & Json;
    const used = profile.rulebooks.map(({ id }) => id);
    const books = used.map((id) => rulebookOf(JSON.parse(unpacked(rulebooks[id]!)) as Json));
    const quoted = (document: Json) => `'${JSON.stringify(document).replace(/[\\']/g, "\\$&")}'`;
    const file = (name: string, text: string) => ({
      path: `${folder}/${name}.ts`,
      text: `${banner.code}\n${text}`,
    });
    return {
      owns: [folder],
      outputs: [
        file(
          "rulebooks",
          `import type { Packed } from "../../base/packed";\n\nexport const rulebooks: Readonly<Record<string, Packed>> = {\n${books
            .map((book) => `  ${JSON.stringify(book.id)}: [${quoted(book)}, "", ""],\n`)
            .join("")}};\n\nexport const profiles: Readonly<Record<string, string>> = {\n  ${JSON.stringify(
            defaultProfile,
          )}: ${quoted(profileOf(profile))},\n};\n`,
        ),
        file(
          "catalogue",
          `export const catalogue = ${JSON.stringify(createEvaluator().catalogue().name)};\n`,
        ),
        file(
          "codes",
          `import { codesIn } from "../../base/codes-in-a-row";

export const codes = codesIn(${literal(map(codes, codesOf))});
`,
        ),
        file(
          "model",
          `import type { Model } from "../model";\n\nexport const model = ${literal(withoutLabels(model) as object)} as unknown as Model;\n`,
        ),
      ],
    };
  },
};

function profileOf({
  id,
  codes,
  overrides,
  rulebooks,
}: Json & { rulebooks: { id: string; binds?: unknown }[] }): Json {
  const bound = rulebooks.map(({ id: name, binds }) => ({ id: name, ...(binds ? { binds: none } : {}) }));
  if (codes || overrides) throw new Error("The door that only assesses takes the default profile as it is.");
  return { id, rulebooks: bound };
}

function rulebookOf(document: Json): Json {
  const { id, published, inForce, binding, bindingOn, scope, codes, gaps } = document;
  if (codes) throw new Error(`The door that only assesses would have to declare the codes of ${id}.`);
  const { from, to } = inForce as Json;
  return {
    id,
    published,
    inForce: { from, to },
    binding,
    bindingOn,
    ...(scope ? { scope } : {}),
    gaps: ((gaps ?? []) as unknown[]).map(() => 0),
    clauses: (document.clauses as Json[]).map(({ clause, coverage, rules }) => ({
      clause,
      coverage,
      rules: (rules as Json[]).map(ruleOf),
    })),
    facts: map(document.facts as Record<string, Json>, ({ per, value, decision }) => ({
      ...defined({ per, value, decision }),
    })),
    parameters: map(document.parameters as Record<string, Json>, ({ values }) => ({
      values: (values as Json[]).map(({ from: first, value, transition }) =>
        defined({ from: first, value, transition }),
      ),
    })),
    ...(document.charts ? { charts: map(document.charts as Record<string, Json>, chartOf) } : {}),
  };
}

function chartOf({ fact, threshold, rule }: Json): Json {
  return defined({ fact, threshold, rule });
}

function ruleOf({ name, provision, basis, appliesTo, forEach, conditions, assessedBy, message }: Json): Json {
  const { kind } = basis as Json;
  const { fail } = (message ?? {}) as { fail?: { args?: Json } };
  const args = fail && { fail: { args: fail.args } };
  return defined({
    name,
    provision,
    basis: { kind },
    appliesTo,
    forEach,
    conditions,
    assessedBy,
    message: args,
  });
}

/** Codes in a row, each with its class where it has one. */
function codesOf({ codes }: { codes: Record<string, { class?: string }> }): string {
  return Object.entries(codes)
    .map(([code, { class: kind }]) => (kind === undefined ? code : `${code}:${kind}`))
    .join(" ");
}

function withoutLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLabels);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name, inner]) => !(name === "label" && isText(inner)));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutLabels(inner)]));
}

function isText(value: unknown): boolean {
  return typeof value === "object" && value !== null && "zh-CN" in value;
}

function map<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function defined(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
