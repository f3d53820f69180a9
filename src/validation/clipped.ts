/** As much of a text as a sentence can hold. Digits at the cut go too: half a number tells most of it. */
export function clipped(text: string): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[0-9０-９\s-]+$/, "")}…`;
}

const most = 80;
