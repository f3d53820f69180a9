import type { CompileOperation } from "./operation";
import { add, greatest, leastOf, subtract } from "./operations/arithmetic";
import { count } from "./operations/count";
import { coveredDays } from "./operations/covered-days";
import { addMonths, days, overlapDays } from "./operations/days";
import { distinct } from "./operations/distinct";
import { either } from "./operations/either";
import { earliest, latest } from "./operations/extreme-date";
import { longestGap } from "./operations/longest-gap";
import { divide, multiply } from "./operations/multiply";
import { periodsIn, periodsWith } from "./operations/periods";
import { periodsWithout } from "./operations/periods-without";
import { ceiling, floor } from "./operations/round";
import { share } from "./operations/share";
import { sum } from "./operations/sum";
import { constant, day, fact, field, parameter } from "./operations/values";

/** The closed vocabulary: the one property of an expression that says what it is, and how it is compiled. */
export const operations: Readonly<Record<string, CompileOperation>> = {
  field,
  parameter,
  fact,
  constant,
  day,
  count,
  sum,
  distinct,
  share,
  earliest,
  latest,
  longestGap,
  periodsWith,
  periodsWithout,
  periodsIn,
  add,
  subtract,
  multiply,
  divide,
  greatest,
  least: leastOf,
  ceiling,
  floor,
  days,
  addMonths,
  overlapDays,
  coveredDays,
  either,
};
