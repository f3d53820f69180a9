import { firstDay, lastDay, lastDayOfYearFrom } from "../../base/dates";
import { hasOwn } from "../../base/es2018";
import { type Column, exactly, isExact, known, range } from "../../logic/column";
import { columnOf, documentColumn, recordedColumnOf } from "../../submission/columns";
import { listOf } from "../../submission/records";
import { isAsRecorded } from "../environment";
import type { Expression } from "../expression";
import type { CompileOperation } from "../operation";
import type { Run } from "../run";

const nothing = () => {};

/** `{ field: POINTER }`: a value of the submission (leading slash) or of the entry itself. */
export const field: CompileOperation = (context, json, pointer) => {
  const path = String(json.field);
  const { environment, outer } = context;
  const inDocument = path.startsWith("/");
  const fields = inDocument ? environment.model.document : (outer?.fields ?? {});
  if (!hasOwn(fields, path)) {
    environment.problem("unknownField", `${pointer}/field`, {
      "zh-CN":
        inDocument || outer
          ? `没有字段“${path}”`
          : `“${path}”是条目字段，只有按条目计算（per）的事实才能使用`,
      en:
        inDocument || outer
          ? `there is no field "${path}"`
          : `"${path}" is a field of an entry; the fact must be "per" a list`,
    });
    return null;
  }
  const { type, codes: coded } = fields[path]!;
  environment.reads(fields[path]!);
  const numeric = type === "number" || type === "date";
  if (inDocument) {
    return {
      type,
      codes: coded,
      per: null,
      column: (run) => documentColumn(run.records, path),
      explain: (run, _row, missing) => {
        if (!isExact(documentColumn(run.records, path), 0, numeric)) missing.document(path);
      },
      evidence: (_run, _row, pointers) => void pointers.add(path),
    };
  }
  const list = outer!.id;
  const read = isAsRecorded(environment, json, pointer) ? recordedColumnOf : columnOf;
  return {
    type,
    codes: coded,
    per: list,
    column: (run) => read(run.records, listOf(run.records, list), path),
    explain: (run, row, missing) => missing.field(listOf(run.records, list), row, path),
    evidence: nothing,
  };
};

/** `{ constant: N }` */
export const constant: CompileOperation = (context, json, pointer) => {
  const value = json.constant;
  const { decision } = context.environment;
  const constantOf = (type: Expression["type"], column: Column): Expression => ({
    type,
    per: null,
    column: () => column,
    explain: (_run, _row, missing) => missing.interpretation(decision),
    evidence: nothing,
  });
  if (typeof value === "number") return constantOf("number", exactly(value));
  if (typeof value === "boolean") return constantOf("boolean", known(value));
  if (typeof value === "string") {
    const day = firstDay(value);
    return Number.isNaN(day)
      ? constantOf("text", known(value))
      : constantOf("date", range(day, lastDay(value)));
  }
  context.environment.problem("constantType", `${pointer}/constant`, {
    "zh-CN": "常量应是数字、日期、文字或真假值",
    en: "a constant is a number, a date, a text or a boolean",
  });
  return null;
};

const dayOf: Record<string, (run: Run) => number> = {
  // As rules may see it: whoever looks after the period is over sees what was there on its last day.
  on: (run) => run.days.windowTo,
  periodFrom: (run) => run.days.periodFrom,
  periodTo: (run) => run.days.periodTo,
  yearTo: (run) => lastDayOfYearFrom(run.days.periodFrom),
  windowFrom: (run) => run.days.windowFrom,
  windowTo: (run) => run.days.windowTo,
};

/**
 * `{ day: on|periodFrom|periodTo|yearTo|windowFrom|windowTo }`; `on` and `windowTo` are the last judged day, `yearTo`
 * ends the year that begins with the period.
 */
export const day: CompileOperation = (_context, json) => {
  const read = dayOf[String(json.day)]!;
  return {
    type: "date",
    per: null,
    column: (run) => exactly(read(run)),
    explain: nothing,
    evidence: nothing,
  };
};

/** `{ parameter: ID }`: its value in the days judged, the hull of several; undefined while none is in force. */
export const parameter: CompileOperation = (context, json, pointer) => {
  const slot = context.environment.parameter(String(json.parameter), `${pointer}/parameter`);
  if (slot < 0) return null;
  return {
    type: "number",
    per: null,
    column: (run) => run.parameters[slot]!,
    explain: (run, _row, missing) => missing.parameter(run.parameters[slot]!),
    evidence: nothing,
  };
};

/** `{ fact: ID }` */
export const fact: CompileOperation = (context, json, pointer) => {
  const expression = context.environment.fact(String(json.fact), `${pointer}/fact`);
  if (expression.per === null || expression.per === context.outer?.id) return expression;
  context.environment.problem("wrongPer", `${pointer}/fact`, {
    "zh-CN": `事实“${String(json.fact)}”按“${expression.per}”逐条计算，此处不能使用`,
    en: `fact "${String(json.fact)}" is computed per entry of "${expression.per}" and cannot be used here`,
  });
  return null;
};
