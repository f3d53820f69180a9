import { describe, expect, it } from "vitest";
import { listRulebooks } from "../../../src/index";
import { formatHtml } from "../../../src/report/index";
import { sample } from "./sample";

/** Sites of the bodies that published the sources themselves. */
const official = /^(?:www\.gov\.cn|gongyishibao\.com)\//;

describe("sources", () => {
  it("have an address of their own only where that is the official publication", () => {
    const others = listRulebooks().flatMap(({ sources }) =>
      Object.values(sources).flatMap(({ url }) => (url && !official.test(url) ? [url] : [])),
    );
    expect(others).toEqual([]);
  });

  it("are cited as their official publication; reprints stand in a table of their own", () => {
    const evaluation = sample();
    const [info] = evaluation.rulebooks;
    for (const source of Object.values(info!.sources))
      source.seenAt = [{ place: { "zh-CN": "某转载站点", en: "a mirror" }, url: "mirror.example/1" }];
    const page = formatHtml(evaluation);
    const seen = /<table class="wide seen"[\s\S]*?<\/table>/.exec(page)![0];
    expect(page.replace(seen, "")).not.toMatch(/mirror\.example|某转载站点/);
    expect(seen).toContain("<code>mirror.example/1</code>");
    expect(seen).toContain("某转载站点");
  });
});
