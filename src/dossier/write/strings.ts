import { content, declaration, element, namespaces } from "./xml";

/** Texts stand once; cells have their number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  of(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  part(): string {
    const items = [...this.numbers.keys()].map((text) => `<si>${content("t", text)}</si>`);
    const counts = { xmlns: namespaces.sheet, count: this.uses, uniqueCount: items.length };
    return `${declaration}${element("sst", counts, items.join(""))}`;
  }
}
