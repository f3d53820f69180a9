import type { TextSink } from "../generated/reader";
import type { Codes } from "../logic/column";

/** So many different texts are found faster one by one. */
const few = 12;

const unlistedCode = -1;
const malformed = -2;

/** The different texts of a column, numbered as they come; each is looked at once. */
export class Texts implements TextSink, Omit<Codes, "of"> {
  readonly dictionary: string[] = [];
  readonly sample: number[] = [];
  unlisted = false;
  private last: string | null = null;
  private lastCode = malformed;
  private byText: Map<string, number> | null = null;
  private refused: Map<string, number> | null = null;

  constructor(
    private readonly least: number,
    private readonly most: number,
    private readonly test: ((text: string) => boolean) | undefined,
    /** The code list; null where any text will do. */
    private readonly codes: ReadonlySet<string> | null,
    /** Told of texts that may hold a number of a person. */
    private readonly look: { person(text: string): boolean },
  ) {}

  code(text: string, row: number): number {
    if (text === this.last) return this.lastCode;
    this.last = text;
    this.lastCode = this.codeOf(text, row);
    return this.lastCode;
  }

  private codeOf(text: string, row: number): number {
    const { dictionary } = this;
    if (this.byText === null) {
      for (let k = 0; k < dictionary.length; k++) if (dictionary[k] === text) return k;
    } else {
      const code = this.byText.get(text);
      if (code !== undefined) return code;
    }
    return this.refused?.get(text) ?? this.add(text, row);
  }

  private add(text: string, row: number): number {
    const isSound =
      text.length >= this.least && text.length <= this.most && (this.test === undefined || this.test(text));
    if (!isSound) return this.refuse(text, malformed);
    if (this.codes === null) {
      if (text.length > 10) this.look.person(text);
    } else if (!this.codes.has(text)) {
      this.unlisted = true;
      return this.refuse(text, unlistedCode);
    }
    const code = this.dictionary.push(text) - 1;
    this.sample.push(row);
    if (this.byText !== null) this.byText.set(text, code);
    else if (code === few) this.byText = new Map(this.dictionary.map((one, k) => [one, k]));
    return code;
  }

  private refuse(text: string, code: number): number {
    this.refused ??= new Map();
    this.refused.set(text, code);
    return code;
  }
}
