/** Several JSON documents in one text that stays small when compressed. Written by scripts/generate. */
export interface Packed {
  /** Texts in Chinese, one per line; after an empty line those that stand in this language alone. */
  readonly zh: string;
  readonly en: string;
  /** Property names of objects, by number from `firstShape` on; the mark behind a name says where its text lies. */
  readonly shapes: readonly string[];
  /** Parts that occur more than once. */
  readonly shared: readonly unknown[];
  readonly documents: readonly unknown[];
}

/** Numbers of the shapes that are no object. */
export const list = 0;
export const reference = 1;
export const firstShape = 2;

/** Marks of properties that hold a text in both languages, in Chinese, in English: 0 is the next one not yet seen, n + 1 is number n. */
export const marks = { both: "@", zh: "<", en: ">" } as const;

/** Gives the documents of a packed text by number; nothing is read before the first is asked for. */
export function unpacker(text: string): (n: number) => unknown {
  let documents: unknown[] | undefined;
  return (n) => {
    documents ??= documentsOf(JSON.parse(text) as Packed);
    return documents[n];
  };
}

function documentsOf({ zh, en, shapes, shared, documents }: Packed): unknown[] {
  const [bothZh, zhAlone] = tablesOf(zh);
  const [bothEn, enAlone] = tablesOf(en);
  const forms = shapes.map(formOf);
  const both: unknown[] = [];
  const once: unknown[] = [];
  let [seen, seenZh, seenEn] = [0, 0, 0];
  return documents.map(open);

  function open(part: unknown): unknown {
    if (!Array.isArray(part)) return part;
    const kind = part[0] as number;
    if (kind === list) return part.slice(1).map(open);
    if (kind !== reference) return objectOf(forms[kind - firstShape]!, part);
    const at = part[1] as number;
    once[at] ??= open(shared[at]);
    return once[at];
  }

  function objectOf({ names, marked }: Form, values: readonly unknown[]): unknown {
    const object: Record<string, unknown> = {};
    for (let k = 0; k < names.length; k++) {
      const value = values[k + 1];
      const mark = marked[k];
      if (mark === "") object[names[k]!] = typeof value === "object" ? open(value) : value;
      else if (mark === marks.both) object[names[k]!] = textOf(value === 0 ? seen++ : (value as number) - 1);
      else if (mark === marks.zh) object[names[k]!] = zhAlone[value === 0 ? seenZh++ : (value as number) - 1];
      else object[names[k]!] = enAlone[value === 0 ? seenEn++ : (value as number) - 1];
    }
    return object;
  }

  function textOf(at: number): unknown {
    both[at] ??= { "zh-CN": bothZh[at], en: bothEn[at] };
    return both[at];
  }
}

interface Form {
  readonly names: readonly string[];
  readonly marked: readonly string[];
}

function formOf(shape: string): Form {
  const properties = shape === "" ? [] : shape.split(" ");
  return {
    names: properties.map((property) => property.replace(/[@<>]$/, "")),
    marked: properties.map((property) => /[@<>]$/.exec(property)?.[0] ?? ""),
  };
}

/** The texts that stand in both languages, and those in this one alone. */
function tablesOf(text: string): [both: string[], alone: string[]] {
  const [both = "", alone = ""] = text.split("\n\n");
  return [both.split("\n"), alone.split("\n")];
}
