/** What programs allow for the name of a sheet. */
export function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, "").slice(0, 31);
}
