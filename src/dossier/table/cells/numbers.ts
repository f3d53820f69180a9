const most = 17;

/**
 * A number as a person would write it. Programs write 7.1 as 7.0999999999999996, with the digits it takes to find
 * the same binary number again, for which the shortest text is 7.1. Digits that no number keeps stay as they are.
 */
export function numberText(raw: string, value: number): string {
  const digits = raw.replace(/^[-+]|\./g, "").replace(/^0+/, "");
  if (/[eE]/.test(raw)) return Number.isSafeInteger(value) || Math.abs(value) < 1 ? plain(value) : raw;
  return digits.length > 15 && digits.length <= most ? plain(value) : raw;
}

/** Without an exponent as long as that is readable. */
function plain(value: number): string {
  const text = String(value);
  if (!text.includes("e-")) return text;
  const places =
    Number(text.slice(text.indexOf("e-") + 2)) +
    text.slice(0, text.indexOf("e")).replace(/\D/g, "").length -
    1;
  return places <= 20 ? value.toFixed(places) : text;
}
