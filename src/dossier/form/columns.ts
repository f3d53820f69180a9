import type { Text } from "../../base/language";
import type { FieldModel, ListModel, Model } from "../../generated/model";

/** A column of a ledger: a property of its entries, the entry of the parent list a row belongs to, or whether there are nested entries. Ledgers of others may have names of people, too. */
export interface Column {
  readonly kind: "value" | "parent" | "nested" | "name";
  /** Where the value stands inside an entry; of a parent column its id field, of a nested one the path of the nested list. */
  readonly path: readonly string[];
  /** What stands in the hidden row: it is found again whatever happens to the heading. */
  readonly key: string;
  readonly title: Text;
  /** `null` for a column that says whether there are nested entries, and for names. */
  readonly field: FieldModel | null;
  /** Of a nested column. */
  readonly list?: ListModel;
  /** Of names: whose they are. */
  readonly people?: string;
}

/** The columns of a list in the order of its schema: of a nested list the parent first, of a parent the nested lists last. */
export function columnsOf(list: ListModel, model: Model): Column[] {
  return [
    ...parentColumn(list, model),
    ...Object.entries(list.fields).map(([name, field]) => valueColumn(list, name, field)),
    ...nestedIn(list, model).map(nestedColumn),
  ];
}

export function nestedIn(list: ListModel, model: Model): ListModel[] {
  return Object.values(model.lists).filter(({ parent }) => parent === list.id);
}

function valueColumn(list: ListModel, name: string, field: FieldModel): Column {
  return {
    kind: "value",
    path: name.split("/"),
    key: `${list.id}/${name}`,
    title: field.label,
    field,
  };
}

function parentColumn(list: ListModel, model: Model): Column[] {
  if (list.parent === null) return [];
  const parent = model.lists[list.parent]!;
  // Every parent of the schemas has ids; one without could not be referred to.
  if (parent.idField === null) throw new Error(`${parent.id} has no ids to refer to.`);
  const { "zh-CN": zh, en } = parent.label;
  return [
    {
      kind: "parent",
      path: [parent.idField],
      key: `${list.id}/..`,
      title: { "zh-CN": `所属${zh}编号`, en: `${en}: id` },
      field: { type: "text", references: parent.id, label: parent.label },
    },
  ];
}

function nestedColumn(list: ListModel): Column {
  return {
    kind: "nested",
    path: list.path,
    key: `${list.parent}/[${list.id}]`,
    title: list.label,
    field: null,
    list,
  };
}
