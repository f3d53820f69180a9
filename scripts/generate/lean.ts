import { banner, literal, type Product } from "./product";

const folder = "src/generated/lean";
const none = { "zh-CN": "", en: "" };

type Json = Record<string, unknown>;

/**
 * src/generated/lean: what stands in place of the bundled rulebooks, code lists and model in the door without texts.
 * Only what assessing reads is copied, of the default profile; digests stay those of the whole documents.
 */
export const lean: Product = {
  name: "lean",
  async produce() {
    const [{ rulebooks, profiles }, { codes }, { model }, { defaultProfile }] = await Promise.all([
      import("../../src/generated/rulebooks"),
      import("../../src/generated/codes"),
      import("../../src/generated/model"),
      import("../../src/assessment/assessor"),
    ]);
    const profile = JSON.parse(profiles[defaultProfile]!) as {
      rulebooks: { id: string; binds?: unknown }[];
    } & Json;
    const used = profile.rulebooks.map(({ id }) => id);
    const books = used.map((id) => rulebookOf(JSON.parse(rulebooks[id]!) as Json));
    const reader = (id: string, document: Json) =>
      `  ${JSON.stringify(id)}: '${JSON.stringify(document).replace(/[\\']/g, "\\$&")}',
`;
    const file = (name: string, text: string) => ({
      path: `${folder}/${name}.ts`,
      text: `${banner.code}\n${text}`,
    });
    return {
      owns: [folder],
      outputs: [
        file(
          "rulebooks",
          `type Texts = Readonly<Record<string, string>>;\n\nexport const rulebooks: Texts = {\n${books
            .map((book) => reader(String(book.id), book))
            .join(
              "",
            )}};\n\nexport const profiles: Texts = {\n${reader(defaultProfile, profileOf(profile))}};\n`,
        ),
        file(
          "codes",
          `import type { CodeList } from "../codes";\n\nexport const codes = ${literal(
            map(codes, codesOf),
          )} as unknown as Record<string, CodeList>;\n`,
        ),
        file(
          "model",
          `import type { Model } from "../model";\n\nexport const model = ${literal(withoutLabels(model) as object)} as unknown as Model;\n`,
        ),
        file("loops", loopsOf(used)),
      ],
    };
  },
};

function profileOf({
  id,
  digest,
  codes,
  rulebooks,
}: Json & { rulebooks: { id: string; binds?: unknown }[] }): Json {
  const bound = rulebooks.map(({ id: name, binds }) => ({ id: name, ...(binds ? { binds: none } : {}) }));
  return { id, digest, ...(codes ? { codes } : {}), rulebooks: bound };
}

function rulebookOf(document: Json): Json {
  const { id, published, inForce, binding, bindingOn, scope, digest, codes, gaps } = document;
  const { from, to } = inForce as Json;
  return {
    id,
    published,
    inForce: { from, to },
    binding,
    bindingOn,
    ...(scope ? { scope } : {}),
    digest,
    ...(codes ? { codes } : {}),
    gaps: ((gaps ?? []) as unknown[]).map(() => 0),
    clauses: (document.clauses as Json[]).map(({ clause, coverage, rules }) => ({
      clause,
      coverage,
      rules: (rules as Json[]).map(ruleOf),
    })),
    facts: map(document.facts as Record<string, Json>, ({ per, value, unit, decision }) => ({
      ...defined({ per, value, unit, decision }),
    })),
    parameters: map(document.parameters as Record<string, Json>, ({ values }) => ({
      values: (values as Json[]).map(({ from: first, value, transition }) =>
        defined({ from: first, value, transition }),
      ),
    })),
    ...(document.charts ? { charts: map(document.charts as Record<string, Json>, chartOf) } : {}),
    messages: map(document.messages as Record<string, Record<string, unknown>>, (texts) =>
      map(texts, () => ({ what: "", do: "" })),
    ),
  };
}

function chartOf({ fact, threshold, rule }: Json): Json {
  return defined({ fact, threshold, rule });
}

function ruleOf({ name, provision, basis, appliesTo, forEach, conditions, assessedBy, message }: Json): Json {
  const { kind } = basis as Json;
  return defined({ name, provision, basis: { kind }, appliesTo, forEach, conditions, assessedBy, message });
}

/** A code is its own title. */
function codesOf({ codes }: { codes: Record<string, { class?: string }> }) {
  const entries = Object.entries(codes).map(([code, { class: kind }]) => {
    return [code, defined({ "zh-CN": code, en: code, class: kind })];
  });
  return { title: none, codes: Object.fromEntries(entries) };
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

function loopsOf(used: readonly string[]): string {
  const named = used.map((id, k) => ({ id, name: `loops${k}` }));
  const imports = named.map(({ id, name }) => `import { loops as ${name} } from "../loops/${id}";\n`);
  const entries = named.map(({ id, name }) => `  ${JSON.stringify(id)}: ${name},\n`);
  return `${imports.join("")}\nexport const loops: Readonly<Record<string, unknown>> = {\n${entries.join("")}};\n`;
}

function map<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function defined(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
