import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planDossier } from "../../../src/dossier/layout/dossier";
import { mergeDossiers, mixedUpNames } from "../../../src/dossier/merge/merge";
import type { Imported } from "../../../src/dossier/read/import";
import { model } from "../../../src/generated/model";
import { imported, normal, tableOf, withSite, workbookOf } from "../../property/dossiers";
import type { Document } from "../../property/submissions";

type Station = Document & { workers: Record<string, unknown>[]; serviceLog: Record<string, unknown>[] };

const station = JSON.parse(readFileSync("examples/complete/station.json", "utf8")) as Station;
const dossier = (document: unknown) => imported(workbookOf(document));
const changed = (change: (copy: Station) => void) => {
  const copy = structuredClone(station);
  change(copy);
  return dossier(copy);
};
/** With another text at one line of 站点与周期. */
const sited = (pointer: string, written: string) => imported(withSite(workbookOf(station), pointer, written));
const shown = ({ given }: ReturnType<typeof mergeDossiers>["conflicts"][number]) =>
  given.map(({ place, value }) => [place?.sheet, place?.cell, value]);

describe("joined dossiers", () => {
  it("are what they are where they say the same", () => {
    const { submission, conflicts } = mergeDossiers([dossier(station), dossier(station)]);
    expect(conflicts).toEqual([]);
    expect(normal(submission)).toEqual(normal(station));
  });

  it("have the lists, entries and values of each", () => {
    const without = changed((copy) => {
      delete copy.training;
      delete copy.workers[0]!.wearsBadge;
      copy.serviceLog = copy.serviceLog.slice(0, 5);
      delete copy.volunteers;
    });
    const other = changed((copy) => {
      delete copy.supervision;
      delete copy.workers[1]!.employedFrom;
      copy.serviceLog = copy.serviceLog.slice(3);
    });
    const { submission, conflicts } = mergeDossiers([without, other]);
    expect(conflicts).toEqual([]);
    expect(normal(submission)).toEqual(normal(station));
  });

  it("leave open what they say differently, and tell both cells", () => {
    const other = changed((copy) => {
      copy.workers[0]!.employment = "partTime";
    });
    const { submission, conflicts } = mergeDossiers([dossier(station), other]);
    expect((submission as Station).workers[0]!.employment).toBeUndefined();
    expect(conflicts.map(shown)).toEqual([
      [
        ["工作人员", "B3", "fullTime"],
        ["工作人员", "B3", "partTime"],
      ],
    ]);
  });

  it("are complete only where all who have a list say so", () => {
    const partial = changed((copy) => {
      copy.completeness = { workers: "partial" };
    });
    const { submission } = mergeDossiers([dossier(station), partial]);
    expect(submission.completeness).toEqual({ workers: "partial" });
  });

  it("are partial where one says none and another has some", () => {
    const none = changed((copy) => {
      copy.serviceLog = [];
    });
    const { submission, conflicts } = mergeDossiers([none, dossier(station)]);
    expect((submission as Station).serviceLog).toHaveLength(station.serviceLog.length);
    expect(submission.completeness).toEqual({ serviceLog: "partial" });
    expect(conflicts).toHaveLength(1);
  });

  it("leave open a text nobody understood beside a value, and nested entries beside none", () => {
    const workbook = workbookOf(station);
    const log = workbook.sheets.find(({ name }) => name === "服务工时台账")!;
    const first = log.rows[2]!;
    const cells = first.cells.map((cell) =>
      cell.kind === "number"
        ? ({ column: cell.column, kind: "text", value: "约3", text: "约3" } as const)
        : cell,
    );
    const rows = log.rows.map((row) => (row === first ? { ...row, cells } : row));
    const sheets = workbook.sheets.map((sheet) => (sheet === log ? { ...log, rows } : sheet));
    const { submission, conflicts, unread } = mergeDossiers([
      dossier(station),
      imported({ ...workbook, sheets }),
    ]);
    const id = station.serviceLog[0]!.id;
    const entry = (submission as Station).serviceLog.find((one) => one.id === id)!;
    expect(entry.hours).toBeUndefined();
    expect([...unread.values()]).toEqual(["约3"]);
    expect(conflicts[0]!.given).toMatchObject([{ source: 1, value: "约3" }]);

    const emptied = changed((copy) => {
      (copy.groupwork as Record<string, unknown>[])[0]!.sessions = [];
    });
    const joined = mergeDossiers([dossier(station), emptied]);
    expect((joined.submission.groupwork as Record<string, unknown>[])[0]!.sessions).toBeUndefined();
    expect(joined.conflicts).toHaveLength(1);
  });

  it("keep a text about the site that nobody understood, which speaks against a value", () => {
    const unclear = sited("/site/communities", "十几个");
    const { submission, unread, conflicts, kept } = mergeDossiers([dossier(station), unclear]);
    expect((submission.site as Document).communities).toBeUndefined();
    expect(unread.get("/site/communities")).toBe("十几个");
    expect(conflicts.map(shown)).toEqual([[["站点与周期", expect.stringMatching(/^B\d+$/), "十几个"]]]);
    expect(kept).toEqual([]);
    const { plan } = planDossier({ model, requirements: [], rules: [], submission, unread });
    expect(imported(tableOf(plan)).unread.get("/site/communities")).toBe("十几个");

    const alone = mergeDossiers([unclear, sited("/site/communities", "")]);
    expect(alone.conflicts).toEqual([]);
    expect(alone.kept.map(shown)).toEqual([[["站点与周期", expect.stringMatching(/^B\d+$/), "十几个"]]]);
    expect(alone.unread.get("/site/communities")).toBe("十几个");
  });

  it("keep the rows of two ledgers apart that import numbered alike", () => {
    const rows = (hours: number) =>
      changed((copy) => {
        copy.serviceLog = [{ id: "R2", worker: "S1", date: "2026-01-05", hours }];
      });
    const { submission } = mergeDossiers([rows(2), rows(3), rows(2)]);
    // Doubled ids count as what may be one entry or two.
    expect((submission as Station).serviceLog.map(({ id, hours }) => [id, hours])).toEqual([
      ["R2", 2],
      ["R2", 3],
    ]);
  });
});

describe("names of several dossiers", () => {
  const named = (...names: [string, string][]): Imported => ({
    ...dossier({ site: { id: "s", tier: "station" } }),
    names: names.map(([id, name]) => ({ id, name, kind: "workers" })),
  });

  it("are mixed up where one id is of two people, or one person has two ids", () => {
    expect(mixedUpNames([named(["P1", "甲某"]), named(["P1", "乙某"])])).toHaveLength(2);
    expect(mixedUpNames([named(["P1", "甲某"]), named(["P2", "甲某"])])).toHaveLength(2);
  });

  it("are not where two people of one name are known to both", () => {
    const both = named(["P1", "甲某"], ["P2", "甲某"]);
    expect(mixedUpNames([both, both])).toEqual([]);
    expect(mixedUpNames([both, named(["P1", "甲某"], ["P3", "乙某"])])).toEqual([]);
  });
});
