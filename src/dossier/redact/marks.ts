/** 〔1〕, 〔2〕…: one for each text, in the order in which they are met. */
export class Marks {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const mark = this.known.get(text) ?? `〔${this.known.size + 1}〕`;
    this.known.set(text, mark);
    return mark;
  }
}
