import { describe, expect, it } from "vitest";
import { entries, type Json, readEach, station } from "./small-rulebook";

// Without a join every worker is tried with every entry; beyond a limit the rest count as open.
const workers = entries(2_500, () => ({}));
const serviceLog = entries(2_000, (k) => ({ worker: `E${k + 501}`, date: "2026-03-01", hours: 8 }));
const submission = station({ workers, serviceLog });
const mine: Json = { field: "worker", operator: "equal", value: { outer: "id" } };
const noJoin: Json = { not: { not: mine } };

describe("more pairs of entries than are tried one by one", () => {
  it("leave the rest of a count open, never at nothing", () => {
    const counted = readEach({ per: "workers", value: { count: "serviceLog", where: noJoin } }, submission);
    expect([counted[0], counted[500]]).toEqual([{ value: 0 }, { value: 1 }]);
    expect(counted[2_499]).toEqual({ range: [0, null] });
  });

  it("leave a share open, also where only one of its two parts was tried in full", () => {
    const open: Json = { share: "serviceLog", where: noJoin, among: { any: [mine] } };
    expect(readEach({ per: "workers", value: open }, submission)[2_499]).toEqual({ range: [0, 1] });
    const joined: Json = { share: "serviceLog", where: noJoin, among: { all: [mine] } };
    expect(readEach({ per: "workers", value: joined }, submission)[2_499]).toEqual({ value: 1 });
  });

  it("are not needed where entries are joined", () => {
    const joined = readEach({ per: "workers", value: { count: "serviceLog", where: mine } }, submission);
    expect([joined[0], joined[2_499]]).toEqual([{ value: 0 }, { value: 1 }]);
  });
});
