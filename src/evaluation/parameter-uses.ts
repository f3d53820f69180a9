import { firstDay } from "../base/dates";
import { flatMap } from "../base/es2018";
import type { DateRange, ParameterUse } from "../generated/evaluation";
import type { DatedValue, ParameterDefinition, RulebookDocument } from "../rulebook/document";
import { valuesInForce } from "../rulebook/values-in-force";
import { fixed } from "./unchanging";

/** The numbers a rule rests on, as they stand in the days judged; kept for the days asked last. */
export function parameterUses(
  rulebook: RulebookDocument,
  ids: readonly string[],
): (days: DateRange) => ParameterUse[] {
  let last: { days: DateRange; uses: ParameterUse[] } | null = null;
  return (days) => {
    if (last?.days === days) return last.uses;
    const from = firstDay(days.from);
    const to = firstDay(days.to);
    const uses = flatMap(ids, (id) => {
      const parameter = rulebook.parameters[id]!;
      return valuesInForce(parameter.values, from, to).map((value) => useOf(id, parameter, value));
    });
    last = { days, uses: fixed(uses) };
    return uses;
  };
}

function useOf(id: string, parameter: ParameterDefinition, current: DatedValue): ParameterUse {
  const { kind, source } = parameter.basis;
  return {
    parameter: id,
    title: parameter.title,
    unit: parameter.unit,
    value: current.value,
    from: current.from,
    fromBasis: current.fromBasis as ParameterUse["fromBasis"],
    basis: { kind, source } as ParameterUse["basis"],
    ...(parameter.interpretation && { interpretation: parameter.interpretation }),
    ...(parameter.sameAs === undefined ? {} : { sameAs: parameter.sameAs }),
    ...(parameter.overridden ? { overridden: true as const } : {}),
  };
}
