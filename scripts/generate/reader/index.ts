import type { List, SubmissionModel } from "../model";
import { readModel } from "../model";
import { banner, type Product } from "../product";
import { expand, readSchemas, type Schema } from "../schemas";
import { printHead } from "./head";
import { printList } from "./list";
import { Checks } from "./sound";

/** src/generated/reader.js: one walk over a submission that checks every leaf and fills the columns of its lists. */
export const reader: Product = {
  name: "reader",
  produce(root) {
    const files = readSchemas(root, "submission");
    if (files.length === 0) return { outputs: [], skipped: "schemas/submission is empty" };
    const submission = expand(files, "submission");
    return {
      outputs: [
        { path: "src/generated/reader.js", text: banner.code + printed(submission, readModel(root)) },
        { path: "src/generated/reader.d.ts", text: banner.code + declarations },
      ],
    };
  },
};

function printed(submission: Schema, model: SubmissionModel): string {
  const lists = Object.values(model.lists).filter((list) => list.parent === null);
  const checks = new Checks();
  const head = printHead(submission, checks);
  const functions = lists.map((list) => printList(list, entryOf(submission, list), model, checks));
  const names = lists.map((list) => `  ${JSON.stringify(list.id)}: ${functionName(list)},\n`);
  return `${imports}
${checks.text}
${head}
${functions.join("\n")}
export const readers = {
${names.join("")}};
`;
}

function entryOf(submission: Schema, { path }: List): Schema {
  const list = path.reduce((schema, name) => schema.properties![name]!, submission);
  return list.items!;
}

export function functionName({ id }: Pick<List, "id">): string {
  return `read_${id.replace(/\W/g, "_")}`;
}

const imports = `import { firstDay, lastDay, parseDay } from "../base/dates";
import { checkCreditCode, checkDivisionCode } from "../base/identifiers";
import { kindsOf } from "../base/likeness";
import { inSteps } from "../base/steps";

const nothing = /* @__PURE__ */ Object.freeze({});
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isCode = (text) => checkDivisionCode(text) === null;
const isCredit = (text) => checkCreditCode(text) === null;
`;

const declarations = `
/** What the printed reader of a list finds, and what it asks for on the way. */
export interface ListSink {
  texts(field: number, least: number, most: number, test?: (text: string) => boolean): TextSink;
  elements(
    field: number,
    value: readonly unknown[],
    least: number,
    most: number,
    nullable: boolean,
  ): readonly unknown[];
  /** Of these elements: whether they say anything, and whether something is odd about one. */
  readonly says: boolean;
  readonly odd: boolean;
  /** Whether a long text may hold a number of a person. */
  person(text: string): boolean;
  give(field: number, can: number[], lo: number[], hi: number[]): void;
  giveTexts(
    field: number,
    can: number[],
    values: unknown[],
    of: number[] | null,
    sink: TextSink | null,
  ): void;
  suspect(row: number): void;
  /** Ids of all entries are there, and each is greater than the one before; kinds of their characters. */
  ids(ascending: boolean, kinds: number): void;
  /** A nested list that is present in an entry. */
  nested(place: number): void;
  /** A quantity was given in its finer unit. */
  finer(field: number): void;
  readonly earliest: number;
  readonly latest: number;
}

export interface TextSink {
  /** Number of the text in its column; -1 where no code list has it, -2 where it is malformed. */
  code(text: string, row: number): number;
  /** The different texts so far, and a row of each. */
  readonly dictionary: readonly string[];
  readonly sample: readonly number[];
  /** Whether some text is not in its code list. */
  readonly unlisted: boolean;
}

export type ListReader = (entries: readonly unknown[], sink: ListSink) => void;

/** Whether everything of a submission but the entries of its lists is as the schemas say. */
export declare function isHeadSound(submission: unknown): boolean;

export declare const readers: Readonly<Record<string, ListReader>>;
`;
