import { add, greatest, leastOf, subtract } from "../facts/operations/arithmetic";
import { count } from "../facts/operations/count";
import { coveredDays } from "../facts/operations/covered-days";
import { addMonths, days } from "../facts/operations/days";
import { distinct } from "../facts/operations/distinct";
import { either } from "../facts/operations/either";
import { latest } from "../facts/operations/extreme-date";
import { divide, multiply } from "../facts/operations/multiply";
import { periodsIn } from "../facts/operations/periods";
import { periodsWithout } from "../facts/operations/periods-without";
import { ceiling, floor } from "../facts/operations/round";
import { sum } from "../facts/operations/sum";
import { constant, day, fact, field, parameter } from "../facts/operations/values";

/** Stands in place of the whole vocabulary: what the default profile uses of it. A test of the door fails where one is missing. */
export const operations = {
  field,
  parameter,
  fact,
  constant,
  day,
  count,
  sum,
  distinct,
  latest,
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
  coveredDays,
  either,
};
