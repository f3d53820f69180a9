/** What Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 80;

/**
 * File names for the sites of one run. An id comes from a record, so nothing of it that could lead out of the
 * folder is kept; two sites never share a name, on file systems that ignore case either.
 */
export class FileNames {
  private readonly taken = new Set<string>();

  next(siteId: string, extension: string): string {
    const stem = safeStem(siteId);
    let name = stem;
    for (let n = 2; this.taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
    this.taken.add(name.toLowerCase());
    return `${name}.${extension}`;
  }
}

function safeStem(id: string): string {
  const kept = id.replace(/[^A-Za-z0-9_\u4e00-\u9fff-]+/g, "-").replace(/^-+|-+$/g, "");
  const short = kept.slice(0, longest) || "site";
  return reserved.test(short) ? `${short}_` : short;
}
