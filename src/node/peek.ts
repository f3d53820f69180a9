import { scan } from "../validation/scanner";
import { foreignByBytes } from "./foreign";

const newline = 10;

export type Form = "whole" | "lines";

/**
 * Tells NDJSON from one document by its beginning, reading no further than it must. A first line that is a JSON
 * value by itself makes it NDJSON at once. After a first line that is not, which may be the beginning of one
 * document or a line that was cut off, a later line that is a submission by itself does. Gives the stream back whole.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ form: Form; rest: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  const beginning = new Beginning(limit);
  while (beginning.form === null) {
    const { done, value } = await iterator.next();
    if (done) beginning.end();
    else {
      seen.push(value);
      beginning.add(value);
    }
  }
  return { form: beginning.form, rest: resumed(seen, iterator) };
}

class Beginning {
  form: Form | null = null;
  private line: Uint8Array[] = [];
  private length = 0;
  private lines = 0;
  /** The first line is no JSON, and nothing that follows could make it so. */
  private broken = false;

  constructor(private readonly limit: number) {}

  add(chunk: Uint8Array): void {
    if (this.length === 0 && foreignByBytes(chunk, "") !== null) this.form = "whole";
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0 && this.form === null; to = chunk.indexOf(newline, from)) {
      this.line.push(chunk.subarray(from, to));
      this.judge();
      from = to + 1;
    }
    this.line.push(chunk.subarray(from));
    this.length += chunk.length;
    // One line beyond the limit costs itself, one document the whole stream.
    if (this.length > this.limit) this.form ??= this.lines === 0 ? "lines" : "whole";
  }

  end(): void {
    if (this.lines > 0) this.judge();
    this.form ??= "whole";
  }

  private judge(): void {
    const text = Buffer.concat(this.line)
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trim();
    this.line = [];
    if (text === "") return;
    if (this.lines++ === 0) this.first(text);
    else if (text.startsWith("{") && text.endsWith("}") && this.isByItself(parsed(text))) this.form = "lines";
  }

  private first(text: string): void {
    const fault = scan(text);
    this.broken = fault !== null && fault.at < text.length;
    if (fault === null || (this.broken && isClosed(text))) this.form = "lines";
    else if (text.startsWith("[")) this.form = "whole";
  }

  /** An entry of a list may stand on a line of its own, unless there is no document it could belong to. */
  private isByItself(document: unknown): boolean {
    if (!isObject(document)) return false;
    return this.broken || isObject(document.site) || isObject(document.period);
  }
}

/** Begins and ends an object, whatever is wrong inside. */
function isClosed(text: string): boolean {
  const outside = text.replace(/"(?:[^"\\]|\\.)*"?/g, "");
  const count = (bracket: string) => outside.split(bracket).length;
  return text.startsWith("{") && text.endsWith("}") && count("{") === count("}") && count("[") === count("]");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* resumed(seen: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>) {
  try {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
