// Control characters, lone halves of surrogate pairs, and marks that reorder or hide text.
const deceiving =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** Record data on one line that shows what it holds: line breaks become spaces, what could deceive U+FFFD. */
export function printable(text: string): string {
  return text.replace(/[\t-\r\u2028\u2029]+/g, " ").replace(deceiving, "\ufffd");
}
