/**
 * Much of ajv's code checks texts and numbers. One condition for a sound leaf stays where
 * it is; what is wrong with any other is told by a function they share.
 */
export function shareLeaves(code: string): string {
  return code
    .replace(texts, (whole, ...match) => textLeaf(match.at(-1) as Groups) ?? whole)
    .replace(numbers, (whole, ...match) => numberLeaf(match.at(-1) as Groups) ?? whole);
}

type Groups = Record<string, string | undefined>;

const problem = String.raw`\{vErrors = add\(vErrors,[^;{}]*?,\{[^;{}]*\}\);errors\+\+;\}`;
const named = String.raw`\{vErrors = add\(vErrors,(?<path>[^;{}]*?),"type",\{[^;{}]*\}\);errors\+\+;\}`;
const like = named.replace("<path>", "<path2>");

const textChecks = [
  String.raw`(?:if\(\k<leaf>\.length > (?<most>\d+)\)${problem})?`,
  String.raw`(?:if\(\k<leaf>\.length < (?<least>\d+)\)${problem})?`,
  String.raw`(?:if\(!\(?(?<test>(?:formats|pattern)\d+)(?:\.test)?\(\k<leaf>\)\)?\)\{vErrors = add\(vErrors,[^;{}]*?,(?<why>"(?:format|pattern)",\{[^;{}]*\})\);errors\+\+;\})?`,
].join("");

const texts = new RegExp(
  String.raw`(?:if\(\(typeof (?<leaf>data\d*) !== "string"\) && \(\k<leaf> !== null\)\)${named})?if\(typeof (?<own>data\d*) === "string"\)\{${textChecks.replaceAll("\\k<leaf>", "\\k<own>")}\}(?:else ${like})?`,
  "g",
);

function textLeaf({ leaf, own, path, path2, most, least, test, why }: Groups): string | undefined {
  const nullable = leaf !== undefined;
  const at = nullable ? path : path2;
  // A bound without a complaint about the type, or the other way round, is no leaf of ours.
  if (at === undefined || (nullable && (leaf !== own || path2 !== undefined))) return undefined;
  const tested = test === undefined ? "" : `&& ${test}${test.startsWith("p") ? ".test" : ""}(${own})`;
  const low = least === undefined ? "" : `&& ${own}.length >= ${least}`;
  const high = most === undefined ? "" : `&& ${own}.length <= ${most}`;
  const told = `${at},${own},${nullable},${most ?? "Infinity"},${least ?? 0}${test === undefined ? "" : `,${test},${why}`}`;
  return leafCode(
    `typeof ${own} === "string" ${high}${low}${tested}`,
    nullable ? own : undefined,
    `text(vErrors,${told})`,
  );
}

const numberChecks = [
  String.raw`if\(\k<leaf> > (?<most>\d+) \|\| isNaN\(\k<leaf>\)\)${problem}`,
  String.raw`if\(\k<leaf> < (?<least>\d+) \|\| isNaN\(\k<leaf>\)\)${problem}`,
  String.raw`(?:if\(!\(?inSteps\(\k<leaf>, (?<scale>\d+)\)\)?\)${problem})?`,
].join("");

const numbers = new RegExp(
  String.raw`if\(\(?!\(\(?\(?\(?typeof (?<leaf>data\d*) == "number"\)?(?<whole> && \(!\(\k<leaf> % 1\) && !isNaN\(\k<leaf>\)\))?\)? && \(isFinite\(\k<leaf>\)\)\)+(?<nullable> && \(\k<leaf> !== null\))?\)${named}if\(\(typeof \k<leaf> == "number"\) && \(isFinite\(\k<leaf>\)\)\)\{${numberChecks}\}`,
  "g",
);

function numberLeaf({ leaf, path, most, least, scale, whole, nullable }: Groups): string {
  const integer = whole === undefined ? "" : `&& ${leaf} % 1 === 0`;
  const stepped = scale === undefined ? "" : `&& inSteps(${leaf}, ${scale})`;
  const told = `${path},${leaf},${nullable !== undefined},${whole !== undefined},${most},${least}${scale === undefined ? "" : `,${scale}`}`;
  return leafCode(
    `typeof ${leaf} === "number" && ${leaf} <= ${most} && ${leaf} >= ${least} ${integer}${stepped}`,
    nullable === undefined ? undefined : leaf,
    `number(vErrors,${told})`,
  );
}

function leafCode(sound: string, orNull: string | undefined, told: string): string {
  const fine = orNull === undefined ? sound : `${orNull} === null || ${sound}`;
  return `if(!(${fine})){vErrors = ${told};errors = vErrors.length;}`;
}

/** What the shared code calls; in the order of ajv's own complaints. */
export const leafHelpers = `
function kinds(kind, nullable) {
  return { type: nullable ? [kind, "null"] : kind };
}

function text(errors, path, value, nullable, most, least, test, keyword, params) {
  if (typeof value !== "string") return add(errors, path, "type", kinds("string", nullable));
  if (value.length > most) errors = add(errors, path, "maxLength", { limit: most });
  if (value.length < least) errors = add(errors, path, "minLength", { limit: least });
  if (test !== undefined && !(typeof test === "function" ? test(value) : test.test(value)))
    errors = add(errors, path, keyword, params);
  return errors;
}

function number(errors, path, value, nullable, integer, most, least, scale) {
  const finite = typeof value === "number" && isFinite(value);
  if (!finite || (integer && value % 1 !== 0))
    errors = add(errors, path, "type", kinds(integer ? "integer" : "number", nullable));
  if (!finite) return errors;
  if (value > most) errors = add(errors, path, "maximum", { comparison: "<=", limit: most });
  if (value < least) errors = add(errors, path, "minimum", { comparison: ">=", limit: least });
  if (scale !== undefined && !inSteps(value, scale)) errors = add(errors, path, "x-step", { step: 1 / scale });
  return errors;
}
`;
