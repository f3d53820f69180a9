import { entryPointer, type RecordList } from "../submission/records";

/** Collects pointers to the entries behind a finding: lists the first few, counts all, each once. */
export class Evidence {
  readonly listed: string[] = [];
  total = 0;
  private readonly pointers = new Set<string>();
  private readonly marks = new Map<RecordList, Set<number>>();

  constructor(private readonly most: number) {}

  add(pointer: string): void {
    if (this.pointers.has(pointer)) return;
    this.pointers.add(pointer);
    this.note(() => pointer);
  }

  entry(list: RecordList, row: number): void {
    let marks = this.marks.get(list);
    if (marks === undefined) {
      marks = new Set();
      this.marks.set(list, marks);
    }
    if (marks.has(row)) return;
    marks.add(row);
    this.note(() => entryPointer(list, row));
  }

  private note(pointer: () => string): void {
    this.total++;
    if (this.listed.length < this.most) this.listed.push(pointer());
  }
}
