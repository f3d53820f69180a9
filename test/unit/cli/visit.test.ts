import { describe, expect, test } from "vitest";
import { planDossier } from "../../../src/dossier/layout/dossier";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { defaultLimits } from "../../../src/dossier/table/limits";
import { readWorkbook } from "../../../src/dossier/table/read";
import { Archive } from "../../../src/dossier/table/zip/archive";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { model } from "../../../src/generated/model";
import { Desk, station } from "./command";

const visit = { reportNumber: "苏评〔2026〕77号", team: "王评估、李评估", rectifyBy: "2026-12-31" };

/** A dossier with what is said of the assessment. */
function desk(): Desk {
  const { plan } = planDossier({ model, requirements: [], rules: [], submission: station(), visit });
  return new Desk({ "d.xlsx": writeWorkbook(plan) });
}

function visitIn(bytes: Uint8Array) {
  return importWorkbooks([{ file: null, workbook: readWorkbook(bytes) }]).visit;
}

/** All texts of an archive, and of archives in it. */
function textsOf(bytes: Uint8Array): string {
  const archive = new Archive(bytes, defaultLimits);
  return archive.names
    .map((name) => {
      const part = Buffer.concat([...archive.read(name)]);
      return /\.(xlsx|zip)$/.test(name) ? textsOf(new Uint8Array(part)) : part.toString();
    })
    .join("\n");
}

describe("what is said of the assessment itself", () => {
  test("goes into dossiers made of the dossier, and into no submission", async () => {
    const own = desk();
    await own.run("import", "d.xlsx", "--out", "e.xlsx");
    expect(visitIn(await own.bytes("e.xlsx"))).toEqual(visit);
    await own.run("merge", "d.xlsx", "e.xlsx", "--out", "f.xlsx");
    expect(visitIn(await own.bytes("f.xlsx"))).toEqual(visit);
    await own.run("import", "d.xlsx", "--out", "s.json");
    expect(JSON.stringify(await own.json("s.json"))).not.toContain("评估");
  });

  test("is not carried into a later year", async () => {
    const own = desk();
    const ran = await own.run("template", "--from", "d.xlsx", "--period", "2027", "--out", "next.xlsx");
    expect(ran.exit).toBe(0);
    expect(visitIn(await own.bytes("next.xlsx"))).toEqual({});
  });

  test("is in an archive, and in no redacted one", async () => {
    const own = desk();
    const archived = async (out: string, ...more: string[]) => {
      const ran = await own.run("archive", "d.xlsx", "--on", "2026-12-31", "--out", out, ...more);
      expect(ran.exit).toBe(0);
      return textsOf(await own.bytes(out));
    };
    // Booleans: whole archives would be printed otherwise.
    const told = [visit.reportNumber, "王评估"];
    const whole = await archived("a.zip");
    expect(told.map((text) => whole.includes(text))).toEqual([true, true]);
    const redacted = await archived("b.zip", "--redact");
    expect(told.map((text) => redacted.includes(text))).toEqual([false, false]);
  });
});
