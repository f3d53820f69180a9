import { describe, expect, test } from "vitest";
import { Tally, worstExit } from "../../../src/cli/exit";
import { FileNames } from "../../../src/cli/file-name";

describe("the exit code is that of the worst site", () => {
  test.each([
    [[], {}, 65],
    [["conforms"], {}, 0],
    [["conforms", "noNonconformityFound"], {}, 0],
    [["conforms", "undetermined"], {}, 2],
    [["undetermined", "doesNotConform", "conforms"], {}, 1],
    [["conforms"], { unread: 1 }, 3],
    [["undetermined"], { unread: 1 }, 3],
    [["doesNotConform"], { unread: 1 }, 1],
    [[], { unread: 2 }, 65],
    [["doesNotConform"], { crashed: 1 }, 70],
    [["doesNotConform"], { unwritten: 1, unread: 1 }, 74],
    [["conforms"], { crashed: 1, unwritten: 1 }, 70],
    [[], { crashed: 1, unread: 1 }, 70],
  ] as const)("%j %j", (conclusions, rest, code) => {
    const tally = Object.assign(new Tally(), rest);
    for (const conclusion of conclusions) tally.add(conclusion);
    expect(tally.exitCode).toBe(code);
  });
});

test("of several codes the first of the table counts", () => {
  expect(worstExit([0, 2, 3, 1])).toBe(1);
  expect(worstExit([1, 65])).toBe(65);
  expect(worstExit([65, 141])).toBe(141);
  expect(worstExit([141, 74])).toBe(74);
  expect(worstExit([74, 70])).toBe(70);
  expect(worstExit([70, 64])).toBe(64);
});

test("no id leads out of the folder, and no two sites share a file", () => {
  const names = new FileNames();
  const ids = ["a", "A", "a", "../a", "/etc/passwd", "六河站 1", "NUL", "...", "x".repeat(200), "\u0000"];
  expect(ids.map((id) => names.next(id, "html"))).toEqual([
    "a.html",
    "A-2.html",
    "a-3.html",
    "a-4.html",
    "etc-passwd.html",
    "六河站-1.html",
    "NUL_.html",
    "site.html",
    `${"x".repeat(80)}.html`,
    "site-2.html",
  ]);
});
