/** Puts a text together from its runs: `t` anywhere in it, but in the readings of characters (`rPh`). */
export class RichText {
  private text = "";
  private phonetic = 0;
  private inside = false;

  open(element: string): void {
    if (element === "rPh") this.phonetic++;
    else if (element === "t") this.inside = this.phonetic === 0;
  }

  close(element: string): void {
    if (element === "rPh") this.phonetic--;
    else if (element === "t") this.inside = false;
  }

  add(text: string): void {
    if (this.inside) this.text += text;
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = unescaped(this.text);
    this.text = "";
    this.phonetic = 0;
    this.inside = false;
    return text;
  }
}

/** Characters that XML does not allow, or could lose, are written _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
