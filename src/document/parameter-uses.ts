import { firstDay } from "../base/dates";
import { flatMap } from "../base/es2018";
import type { CatalogueParameter, CatalogueValue, DateRange, ParameterUse } from "../generated/evaluation";
import { valuesInForce } from "../rulebook/values-in-force";
import type { SharedParts } from "./shared-parts";

/** The numbers a rule rests on, as they stand in the days judged; kept for the days asked last. */
export function parameterUses(
  parameters: Readonly<Record<string, CatalogueParameter>>,
  ids: readonly string[],
  shared: SharedParts,
): (days: DateRange) => ParameterUse[] {
  const known = new Map<string, ParameterUse[]>();
  return ({ from, to }) => {
    const key = `${from} ${to}`;
    let uses = known.get(key);
    if (uses === undefined) {
      uses = flatMap(ids, (id) =>
        valuesInForce(parameters[id]!.values, firstDay(from), firstDay(to)).map((value) =>
          useOf(id, parameters[id]!, value),
        ),
      );
      if (known.size < mostShared) known.set(key, shared.part(uses));
    }
    return uses;
  };
}

const mostShared = 60;

function useOf(id: string, parameter: CatalogueParameter, current: CatalogueValue): ParameterUse {
  const { title, unit, basis, interpretation, sameAs, overridden } = parameter;
  return {
    parameter: id,
    title,
    unit,
    value: current.value,
    from: current.from,
    fromBasis: current.fromBasis,
    basis,
    ...(interpretation && { interpretation }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(overridden ? { overridden: true as const } : {}),
  };
}
