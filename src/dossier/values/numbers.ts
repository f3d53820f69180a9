import type { FieldModel } from "../../generated/model";
import type { Cell } from "../table/model";
import { known, none, type Reading, unclear } from "./reading";
import { plain, saysNone } from "./spelling";

/** What people write behind a number, by unit; the number says how many of the unit one of it is. */
const units: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  h: { 小时: 1, 个小时: 1, 时: 1, 学时: 1, h: 1, hour: 1, hours: 1 },
  min: { 分钟: 1, 分: 1, min: 1, mins: 1, 小时: 60, h: 60 },
  m2: { 平方米: 1, 平米: 1, m2: 1, 平方: 1, 平: 1 },
  CNY: { 元: 1, 万元: 10_000, 万: 10_000, rmb: 1 },
  person: { 人: 1, 名: 1, 位: 1, 个: 1, 人次: 1 },
  entry: { 个: 1, 次: 1, 例: 1, 家: 1, 户: 1, 人次: 1, 人: 1 },
};

const simple = /^(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)([^\d.,]*)$/;
const hoursAndMinutes = /^(?:(\d+)(?:个)?(?:小时|时|h))?(?:(\d{1,4})(?:分钟|分|min))$/;
const clock = /^(\d{1,4}):([0-5]\d)(?::00)?$/;

/** A number as written, its unit taken off; never a guess: 约3 and 2-3 are not understood. */
export function readNumber(cell: Cell, field: FieldModel): Reading {
  if (cell.kind === "number") return exact(cell.text);
  if (cell.kind === "time") return duration(clock.exec(cell.value), field);
  if (cell.kind !== "text") return unclear("numberUnclear");
  if (saysNone(cell.value)) return none;
  const text = plain(cell.value).toLowerCase().replace(/\s+/g, "");
  const written = simple.exec(text);
  if (written !== null) return withUnit(written[1]!.replace(/,/g, ""), written[2]!, field);
  return duration(hoursAndMinutes.exec(text) ?? clock.exec(text), field);
}

function exact(text: string): Reading {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? unclear("numberUnclear") : known(value);
}

function withUnit(digits: string, unit: string, field: FieldModel): Reading {
  if (unit === "") return exact(digits);
  const known = units[field.unit ?? "entry"] ?? {};
  const times = Object.hasOwn(known, unit) ? known[unit]! : undefined;
  if (times !== undefined) return exact(times === 1 ? digits : shifted(digits, times));
  // 150 minutes in a column of hours stay minutes: not every number of minutes is hours of two decimals.
  const other = field.instead;
  const minutes = other !== undefined && Object.hasOwn(units.min!, unit) && !/^小时|^h$/.test(unit);
  return minutes
    ? ({ ...exact(digits), ...{ field: other.field } } as Reading)
    : unclear("unitUnclear", { unit });
}

/** By a power of ten or a whole number, without the errors of binary numbers. */
function shifted(digits: string, times: number): string {
  const [whole, part = ""] = digits.split(".");
  const scaled = BigInt(`${whole}${part}`) * BigInt(times);
  const text = scaled.toString().padStart(part.length + 1, "0");
  return part === "" ? text : `${text.slice(0, -part.length)}.${text.slice(-part.length)}`;
}

/** Hours and minutes as hours where two decimals are enough, as minutes where they are not. */
function duration(match: RegExpExecArray | null, field: FieldModel): Reading {
  if (match === null) return unclear("numberUnclear");
  const minutes = Number(match[1] ?? 0) * 60 + Number(match[2]);
  if (field.unit === "min") return known(minutes);
  if (field.unit !== "h") return unclear("numberUnclear");
  if ((minutes * 100) % 60 === 0) return known(minutes / 60);
  return field.instead === undefined ? unclear("numberUnclear") : known(minutes, field.instead.field);
}
