import { readModel } from "../model";
import { banner, type Product } from "../product";
import { bundledBooks } from "../rulebooks";
import { Book, type Json } from "./book";
import { Points } from "./points";
import { Rules } from "./rules";
import { moduleOf } from "./text";

/** src/generated/loops: per rulebook, its facts and conditions as loops over the lists. */
export const loops: Product = {
  name: "loops",
  produce(root) {
    const model = readModel(root);
    const books = bundledBooks(root) as Json[];
    const outputs = books.map((document) => {
      const points = new Points(new Book(document, model));
      const rules = new Rules(points);
      for (const clause of document.clauses) for (const rule of clause.rules) rules.add(rule);
      const text = moduleOf(points, rules, document.digest);
      return { path: `src/generated/loops/${document.id}.ts`, text: `// @ts-nocheck\n${banner.code}${text}` };
    });
    const names = books.map(({ id }, k) => `import { loops as of${k} } from "./loops/${id}";\n`);
    const entries = books.map(({ id }, k) => `  ${JSON.stringify(id)}: of${k},\n`);
    const text = `${banner.code}${names.join("")}
/** Facts and conditions of the bundled rulebooks, printed as loops. */
export const loops: Readonly<Record<string, unknown>> = {
${entries.join("")}};
`;
    return { outputs: [...outputs, { path: "src/generated/loops.ts", text }], owns: ["src/generated/loops"] };
  },
};
