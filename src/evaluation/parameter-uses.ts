import { firstDay } from "../base/dates";
import { flatMap, hasOwn } from "../base/es2018";
import type { ParameterUse } from "../generated/evaluation";
import type { RulebookDocument } from "../rulebook/document";
import { valueOn } from "../rulebook/program";
import { fixed } from "./unchanging";

/** The numbers a rule rests on, as they stand on a day; kept for the day asked last. */
export function parameterUses(
  rulebook: RulebookDocument,
  ids: readonly string[],
): (on: string) => ParameterUse[] {
  let last: { on: string; uses: ParameterUse[] } | null = null;
  return (on) => {
    if (last?.on === on) return last.uses;
    const uses = flatMap(ids, (id) => {
      const parameter = hasOwn(rulebook.parameters, id) ? rulebook.parameters[id] : undefined;
      const current = parameter && valueOn(parameter.values, firstDay(on));
      if (parameter === undefined || current === undefined) return [];
      const { kind, source } = parameter.basis;
      const use: ParameterUse = {
        parameter: id,
        title: parameter.title,
        unit: parameter.unit,
        value: current.value,
        from: current.from,
        fromBasis: current.fromBasis as ParameterUse["fromBasis"],
        basis: { kind, source } as ParameterUse["basis"],
        ...(parameter.sameAs === undefined ? {} : { sameAs: parameter.sameAs }),
        ...(parameter.overridden ? { overridden: true as const } : {}),
      };
      return [use];
    });
    last = { on, uses: fixed(uses) };
    return uses;
  };
}
