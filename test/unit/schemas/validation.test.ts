import { describe, expect, it } from "vitest";
import { strictAjv } from "./read-schemas";

const ajv = strictAjv();
const validate = ajv.getSchema(
  "https://social-work-station-standard.example/schemas/submission/submission.schema.json",
)!;
const envelope = { site: { id: "s", tier: "station" }, period: { from: "2026-01-01", to: "2026-12-31" } };

/** Pointers of what the schemas refuse. */
function refused(parts: object): string[] {
  return validate({ ...envelope, ...parts }) ? [] : [...new Set(validate.errors!.map((e) => e.instancePath))];
}

describe("a submission", () => {
  it("needs only its envelope", () => {
    expect(refused({})).toEqual([]);
    expect(refused({ site: { id: "s" } })).toEqual(["/site"]);
    expect(refused({ site: { id: null, tier: "room" } })).toEqual(["/site/id", "/site/tier"]);
    expect(refused({ period: { from: "2026-02-30", to: null } })).toEqual(["/period/from", "/period/to"]);
  });

  it("may have entries that say nothing, or null, or more than the schema knows", () => {
    expect(refused({ workers: [{}, { id: null, employedTo: null }, { id: "W1", shoeSize: 43 }] })).toEqual(
      [],
    );
  });

  it("has lists that are lists", () => {
    expect(refused({ workers: null, visits: {} })).toEqual(["/workers", "/visits"]);
    expect(refused({ workers: [null, "W1"] })).toEqual(["/workers/0", "/workers/1"]);
  });
});

describe("one wrong leaf is refused alone", () => {
  it.each([
    [{ serviceLog: [{ hours: 24.1 }] }, "/serviceLog/0/hours"],
    [{ serviceLog: [{ hours: -1 }] }, "/serviceLog/0/hours"],
    [{ serviceLog: [{ hours: 1.255 }] }, "/serviceLog/0/hours"],
    [{ serviceLog: [{ hours: "3.5" }] }, "/serviceLog/0/hours"],
    [{ training: [{ hours: 745 }] }, "/training/0/hours"],
    [{ site: { ...envelope.site, communities: 7.5 } }, "/site/communities"],
    [{ site: { ...envelope.site, divisionCode: "3205" } }, "/site/divisionCode"],
    [
      { site: { ...envelope.site, operator: { creditCode: "91350100M000100Y4Z" } } },
      "/site/operator/creditCode",
    ],
    [{ site: { ...envelope.site, openingHours: [{ from: "25:00" }] } }, "/site/openingHours/0/from"],
    [{ workers: [{ employedFrom: "2026-13" }] }, "/workers/0/employedFrom"],
    [{ workers: [{ employment: "" }] }, "/workers/0/employment"],
    [{ casework: [{ stages: { intake: { document: "yes" } } }] }, "/casework/0/stages/intake/document"],
    [{ groupwork: [{ sessions: [{ attendance: 3.5 }] }] }, "/groupwork/0/sessions/0/attendance"],
    [{ completeness: { serviceLog: "mostly" } }, "/completeness/serviceLog"],
  ])("%j", (parts, pointer) => {
    expect(refused(parts)).toEqual([pointer]);
  });
});

describe("what is unusual stays", () => {
  it("a code outside its list is not malformed", () => {
    expect(refused({ workers: [{ employment: "dispatched" }] })).toEqual([]);
  });

  it("every amount of hundredths is a multiple, whatever its binary form", () => {
    const serviceLog = Array.from({ length: 2401 }, (_, i) => ({ hours: i / 100 }));
    const purchases = Array.from({ length: 1000 }, (_, i) => ({ amount: (i * 7919 + 1) / 100 }));
    expect(refused({ serviceLog, purchases: [...purchases, { amount: 999_999_999.99 }] })).toEqual([]);
  });

  it("completeness may give a state or days", () => {
    const completeness = {
      workers: "complete",
      visits: "partial",
      training: { from: "2024-03-01", to: null },
    };
    expect(refused({ completeness })).toEqual([]);
  });
});
