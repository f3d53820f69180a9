/** Statements of the printed code, with what they have already computed by what it means. */
export class Block {
  readonly lines: string[] = [];
  private readonly known = new Map<string, string>();

  constructor(private readonly around: Block | null = null) {}

  find(key: string): string | undefined {
    return this.known.get(key) ?? this.around?.find(key);
  }

  isInside(block: Block): boolean {
    return this === block || this.around?.isInside(block) === true;
  }

  /** A variable for an expression; the same for what is the same. */
  keep(key: string, name: () => string, expression: () => string): string {
    const known = this.find(key);
    if (known !== undefined) return known;
    const value = expression();
    const variable = name();
    this.lines.push(`const ${variable} = ${value};`);
    this.known.set(key, variable);
    return variable;
  }

  /** The same for what takes more than an expression. */
  made(key: string, variable: string, lines: readonly string[]): string {
    this.lines.push(...lines);
    this.known.set(key, variable);
    return variable;
  }

  text(indent: string): string {
    return this.lines.map((line) => `${indent}${line}\n`).join("");
  }
}
