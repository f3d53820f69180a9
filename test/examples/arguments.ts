import type { Finding, Measured } from "../../src/index";
import type { RuleDefinition } from "../../src/rulebook/document";

/** Values of the arguments of a rule's message, as measured: of the whole rule, or of the first failing entry. */
export function argumentsOf({ message }: RuleDefinition, finding: Finding): Record<string, unknown> {
  const item = finding.items?.list.find(({ outcome }) => outcome === "fail");
  const measured = [...(item?.measured ?? []), ...finding.measured];
  const named = Object.entries(message?.fail.args ?? {});
  return Object.fromEntries(named.map(([name, fact]) => [name, valueMeasured(measured, fact)]));
}

function valueMeasured(measured: readonly Measured[], fact: string): unknown {
  const reading = measured.find((one) => one.fact === fact && one.reading.state !== "perItem")?.reading;
  if (reading === undefined) return `${fact} is not measured`;
  return reading.value !== undefined ? reading.value : JSON.stringify(reading);
}
