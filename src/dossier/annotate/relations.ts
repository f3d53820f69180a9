import { declaration, element, namespaces } from "../write/xml";
import type { Package } from "./package";
import { attributeOf, elementsAt, filled, tagsIn } from "./tags";

/** Adds a relationship to a part and gives its id. The target is told from the top of the file. */
export function addRelation(book: Package, part: string, type: string, target: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const text = book.has(name) ? book.text(name) : emptyRelations;
  const taken = new Set([...tagsIn(text)].map((tag) => attributeOf(tag, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  book.write(
    name,
    withLast(text, (prefix) =>
      element(`${prefix}Relationship`, { Id: id, Type: type, Target: `/${target}` }),
    ),
  );
  return id;
}

const emptyRelations = `${declaration}<Relationships xmlns="${namespaces.package}/relationships"></Relationships>`;

const types = "[Content_Types].xml";

/** Says what a new part is. */
export function addContentType(book: Package, part: string, contentType: string): void {
  const text = withLast(book.checkedText(types), (prefix) =>
    element(`${prefix}Override`, { PartName: `/${part}`, ContentType: contentType }),
  );
  book.write(types, text);
}

/** Put in at the end of the outermost element; `make` is told the prefix of its elements. */
export function withLast(text: string, make: (prefix: string) => string): string {
  const root = elementsAt(text, 0)[0]!;
  const inner = make(root.open.prefix);
  if (root.open === root.close)
    return text.slice(0, root.open.from) + filled(root.open, inner) + text.slice(root.open.to);
  return text.slice(0, root.close.from) + inner + text.slice(root.close.from);
}
