/** Changes of a text, all told in places of the text as it was. What is not touched stays as it is. */
export class Edits {
  private readonly all: { from: number; to: number; text: string }[] = [];

  constructor(private readonly text: string) {}

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(from: number, to: number, text: string): void {
    this.all.push({ from, to, text });
  }

  /** Those at one place come in the order in which they were asked for. */
  done(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text } of this.all.sort((a, b) => a.from - b.from || a.to - b.to)) {
      pieces.push(this.text.slice(at, from), text);
      at = to;
    }
    pieces.push(this.text.slice(at));
    return pieces.join("");
  }
}
