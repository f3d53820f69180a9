import { supervision, training, volunteers, workers } from "./corpus/people";
import { Random } from "./corpus/random";
import { casework, communityActivities, groupwork, orders, serviceLog, visits } from "./corpus/services";
import { counts, day, type Json, list, type Manner, type Shape, type Size } from "./corpus/shape";
import { documents, network, premises, processingActivities, purchases, site } from "./corpus/site";
import { towns } from "./corpus/vocabulary";

/**
 * An invented submission with Chinese text: same seed, size and number, same bytes. About half are complete,
 * a quarter fail some rules, the rest have data missing, entries half filled in or values malformed.
 */
export function submission(seed: number, size: Size, number: number): Json {
  const shape = shapeOf(new Random(seed * 1_000_003 + number * 31 + size.length), size, number);
  const [from, to] = shape.months;
  const document: Json = {
    site: site(shape),
    period: { from: day(from, 1), to: day(to, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][to - 1]!) },
    premises: premises(shape),
    workers: workers(shape),
    training: training(shape),
    supervision: supervision(shape),
    serviceLog: serviceLog(shape),
    casework: casework(shape),
    groupwork: groupwork(shape),
    communityActivities: communityActivities(shape),
    visits: visits(shape),
    orders: orders(shape),
    purchases: size === "small" ? [] : purchases(shape),
    documents: documents(shape),
    processingActivities: processingActivities(shape),
    volunteers: volunteers(shape),
    satisfaction: [{ id: "Q1", date: day(to, 10), method: "phone", surveyed: 50, satisfied: 47 }],
    complaints: [],
    schools: [],
    ...(shape.tier === "serviceCentre" ? { network: network(shape) } : {}),
  };
  if (shape.manner === "incomplete") leaveOut(document, shape);
  return document;
}

function shapeOf(random: Random, size: Size, number: number): Shape {
  const draw = random.next();
  const manner: Manner = draw < 0.45 ? "complete" : draw < 0.7 ? "failing" : "incomplete";
  const kind = random.next();
  const tier = kind < 0.1 ? "serviceCentre" : size !== "large" && kind < 0.5 ? "workRoom" : "station";
  const quarter = random.between(0, 3) * 3;
  const months =
    size === "large" || (size === "medium" && tier === "workRoom") ? [1, 12] : [quarter + 1, quarter + 3];
  const town = random.pick(towns);
  const people = size === "large" ? 12 : { workRoom: 1, station: 3, serviceCentre: 4 }[tier];
  const prefix = random.chance(0.3) ? `${town}-社工` : "W";
  return {
    random,
    number,
    size,
    manner,
    tier,
    town,
    months: months as [number, number],
    workers: list(people, (k) => `${prefix}${k + 1}`),
    counts: counts[size],
  };
}

/** Partial lists, absent lists, fields never filled in, a month instead of a day, a malformed value now and then. */
function leaveOut(document: Json, { random }: Shape): void {
  const names = [
    "training",
    "supervision",
    "casework",
    "visits",
    "orders",
    "documents",
    "volunteers",
    "schools",
  ];
  for (const name of names) if (random.chance(0.2)) delete document[name];
  document.completeness = { serviceLog: "partial", [random.pick(names)]: "partial" };
  for (const name of ["workers", "serviceLog", "casework", "orders"]) {
    for (const entry of (document[name] ?? []) as Json[]) {
      if (random.chance(0.9)) continue;
      delete entry[random.pick(Object.keys(entry).filter((field) => field !== "id"))];
    }
  }
  const log = random.pick(document.serviceLog as Json[]);
  if (random.chance(0.3)) log.date = "2026-02-30";
  else if (typeof log.date === "string") log.date = log.date.slice(0, 7);
}
