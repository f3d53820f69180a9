import type { Field, List, SubmissionModel } from "../model";
import type { Schema } from "../schemas";
import { access, type Checks, formats, inner, numberChecks } from "./sound";

/** A field with its number in the model, and the schema of its leaf. */
interface Leaf {
  readonly field: Field;
  readonly number: number;
  readonly path: string;
}

/** An engine that optimises a function with a hundred arrays takes longer than the reading: fields are read a few at a time. */
const fieldsAtOnce = 8;

/** The functions that read all entries of a list: one block per property, a few properties in each pass. */
export function printList(list: List, entry: Schema, model: SubmissionModel, checks: Checks): string {
  const leaves = Object.entries(list.fields).map(([path, field], number) => ({ path, field, number }));
  const nested = Object.values(model.lists).filter((other) => other.parent === list.id);
  const name = `read_${list.id.replace(/\W/g, "_")}`;
  const passes = inPasses(Object.keys(entry.properties ?? {}), leaves);
  return `${passes.map((names, k) => pass(`${name}_${k}`, names)).join("")}function ${name}(a, s) {
  const n = a.length, found = new Int32Array(n), wrong = new Uint8Array(n);
${passes.map((_, k) => `  ${name}_${k}(a, s, found, wrong);\n`).join("")}  for (let i = 0; i < n; i++) {
    let k = found[i];
    if (isObject(a[i])) for (const _ in a[i]) k--;
    if (wrong[i] !== 0 || k !== 0) s.suspect(i);
  }
}
`;

  function pass(called: string, names: readonly string[]): string {
    const own = leaves.filter(({ path }) => names.includes(path.split("/")[0]!));
    const hasId = own.some((leaf) => isUnique(leaf, list));
    const part = Object.fromEntries(names.map((one) => [one, entry.properties![one]!]));
    return `function ${called}(a, s, found, wrong) {
  const n = a.length;
${own.map((leaf) => `  ${declared(leaf, list, entry)}\n`).join("")}${hasId ? '  let up = true, before = "", kinds = 0;\n' : ""}  for (let i = 0; i < n; i++) {
    let e = a[i], bad = false, k = 0;
    if (!isObject(e)) {
      bad = true;
      e = nothing;
    }
${properties({ properties: part }, "e", "")}    found[i] += k;
    if (bad) wrong[i] = 1;
  }
${own.map((leaf) => `  ${given(leaf, list)}\n`).join("")}${hasId ? "  s.ids(up, kinds);\n" : ""}}
`;
  }

  function properties(schema: Schema, object: string, prefix: string): string {
    return Object.entries(schema.properties ?? {})
      .map(([name, part]) => property(part, `${object}${access(name)}`, prefix + name))
      .join("");
  }

  function property(schema: Schema, value: string, path: string): string {
    const own = nested.findIndex((other) => other.path.join("/") === path);
    if (own >= 0) return nestedList(schema, value, own);
    const leaf = leaves.find((one) => one.path === path);
    if (leaf !== undefined) return `    var v = ${value};\n${leafCode(leaf, list, schema)}`;
    if (schema.properties === undefined) throw new Error(`${list.id}: nothing reads ${path}.`);
    return object(schema, value, path);
  }

  /** Nested lists are read in their own time; here only what would be told of is looked for. */
  function nestedList(schema: Schema, value: string, place: number): string {
    const fine = checks.call(inner(schema), "w");
    return `    {
      const w = ${value};
      if (w !== undefined) {
        k++;
        s.nested(${place});
        if (!(${fine})) bad = true;
      }
    }
`;
  }

  function object(schema: Schema, value: string, path: string): string {
    const variable = `o${path.replace(/\W/g, "_")}`;
    const inside = leaves.filter((leaf) => leaf.path.startsWith(`${path}/`));
    return `    {
      const ${variable} = ${value};
      if (isObject(${variable})) {
        const outer = k + 1;
        k = 0;
${properties(schema, variable, `${path}/`)}        for (const _ in ${variable}) k--;
        if (k !== 0) bad = true;
        k = outer;
      } else {
        if (${variable} !== undefined) ${variable} === null ? k++ : (bad = true);
        const v = ${variable} === null ? null : undefined;
${inside.map((leaf) => without(leaf, list)).join("")}      }
    }
`;
  }
}

/** Properties in groups of few fields each; an object stays whole. */
function inPasses(names: readonly string[], leaves: readonly Leaf[]): string[][] {
  const passes: string[][] = [];
  let room = 0;
  for (const name of names) {
    const fields = leaves.filter(({ path }) => path.split("/")[0] === name).length;
    if (passes.length === 0 || fields > room) {
      passes.push([]);
      room = fieldsAtOnce;
    }
    passes[passes.length - 1]!.push(name);
    room -= fields;
  }
  return passes;
}

function isNumeric({ field }: Leaf): boolean {
  return field.type === "number" || field.type === "date";
}

function isUnique({ path }: Leaf, list: List): boolean {
  return path === list.idField;
}

function declared(leaf: Leaf, list: List, entry: Schema): string {
  const { number: j, field } = leaf;
  if (isNumeric(leaf)) return `const c${j} = new Array(n), l${j} = new Array(n); let h${j} = l${j};`;
  const plain = `const c${j} = new Array(n), x${j} = new Array(n)`;
  if (field.type !== "text" || isUnique(leaf, list)) return `${plain};`;
  const schema = schemaAt(entry, leaf.path);
  const test = schema.format === undefined ? "" : `, (v) => ${formats[schema.format]!("v")}`;
  return `${plain}, o${j} = new Array(n), t${j} = s.texts(${j}, ${schema.minLength ?? 0}, ${schema.maxLength}${test});`;
}

function schemaAt(entry: Schema, path: string): Schema {
  return path.split("/").reduce((schema, name) => schema.properties![name]!, entry);
}

function leafCode(leaf: Leaf, list: List, schema: Schema): string {
  const finer =
    leaf.field.insteadOf === undefined ? "" : `    if (v !== undefined) s.finer(${leaf.number});\n`;
  return `${finer}    ${known(leaf, list, schema)} else {\n${without(leaf, list)}      if (v === null) k++; else if (v !== undefined) bad = true;\n    }\n`;
}

/** What is done with a sound value: its block, for an `else` to follow. */
function known(leaf: Leaf, list: List, schema: Schema): string {
  const { number: j, field } = leaf;
  switch (field.type) {
    case "number": {
      const type = [schema.type].flat().includes("integer") ? "integer" : "number";
      const exact = field.scale === 1 ? "v" : `Math.round(v * ${field.scale}) / ${field.scale}`;
      return `if (typeof v === "number"${numberChecks(schema, type, "v")}) {
      k++;
      c${j}[i] = 1;
      const x = ${exact};
      l${j}[i] = x;
      if (h${j} !== l${j}) h${j}[i] = x;
    }`;
    }
    case "date":
      return `var d = typeof v === "string" ? firstDay(v) : NaN;
    if (d === d) {
      k++;
      c${j}[i] = 1;
      const z = v.length === 10 ? d : lastDay(v);
      if (z !== d && h${j} === l${j}) h${j} = l${j}.slice();
      l${j}[i] = d;
      if (h${j} !== l${j}) h${j}[i] = z;
    }`;
    case "boolean":
      return `if (typeof v === "boolean") {
      k++;
      c${j}[i] = 1;
      x${j}[i] = v;
    }`;
    case "text":
      return isUnique(leaf, list) ? id(leaf, schema) : text(leaf);
    case "texts":
      return texts(leaf, schema);
  }
}

function id({ number: j }: Leaf, schema: Schema): string {
  return `if (typeof v === "string" && v.length >= ${schema.minLength ?? 0} && v.length <= ${schema.maxLength}) {
      k++;
      c${j}[i] = 1;
      x${j}[i] = v;
      if (v.length > 10 && s.person(v)) bad = true;
      if (!(v.length > before.length || (v.length === before.length && v > before))) up = false;
      before = v;
      kinds |= kindsOf(v);
    }`;
}

/** A code outside its list may be a slip for any other, or for none at all. */
function text({ number: j, field }: Leaf): string {
  const unlisted =
    field.codes === undefined
      ? ""
      : `
    else if (typeof v === "string" && q === -1) {
      k++;
      bad = true;
      c${j}[i] = 3;
      x${j}[i] = undefined;
      o${j}[i] = -1;
    }`;
  return `var q = typeof v === "string" ? t${j}.code(v, i) : -2;
    if (q >= 0) {
      k++;
      c${j}[i] = 1;
      x${j}[i] = v;
      o${j}[i] = q;
    }${unlisted}`;
}

function texts({ number: j }: Leaf, schema: Schema): string {
  const item = schema.items!;
  const nullable = [item.type].flat().includes("null");
  return `var q = Array.isArray(v) && v.length <= ${schema.maxItems} ? s.elements(${j}, v, ${item.minLength ?? 0}, ${item.maxLength}, ${nullable}) : null;
    if (q !== null) {
      k++;
      c${j}[i] = s.says ? 1 : 3;
      x${j}[i] = q;
      if (s.odd) bad = true;
    }`;
}

/** A value that is not there, or none, or no value of this field. */
function without(leaf: Leaf, list: List): string {
  const { number: j, field } = leaf;
  if (!isNumeric(leaf)) {
    const codes = isUnique(leaf, list)
      ? " up = false; bad = true;"
      : field.type === "text"
        ? ` o${j}[i] = -1;`
        : "";
    return `      c${j}[i] = v === null ? 2 : 3; x${j}[i] = undefined;${codes}\n`;
  }
  const [least, most] =
    field.type === "date"
      ? ["s.earliest", "s.latest"]
      : [field.range?.[0] ?? "-Infinity", field.range?.[1] ?? "Infinity"];
  return `      if (h${j} === l${j}) h${j} = l${j}.slice();
      if (v === null) { c${j}[i] = 2; l${j}[i] = h${j}[i] = 0; } else { c${j}[i] = 3; l${j}[i] = ${least}; h${j}[i] = ${most}; }
`;
}

function given(leaf: Leaf, list: List): string {
  const { number: j, field } = leaf;
  if (isNumeric(leaf)) return `s.give(${j}, c${j}, l${j}, h${j});`;
  const coded = field.type === "text" && !isUnique(leaf, list);
  return `s.giveTexts(${j}, c${j}, x${j}, ${coded ? `o${j}, t${j}` : "null, null"});`;
}
