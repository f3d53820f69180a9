import type { Text } from "../../base/language";
import type { FieldModel, ListModel } from "../../generated/model";
import type { Column } from "./columns";
import { type Ledger, type SheetKind, sheetTitles } from "./sheets";

/** Tables of a dossier that are no lists of a submission, in the same form, so that they are found and read in the same way. */
export const sideTables: readonly Ledger[] = [
  table("completeness", {
    list: text("台账", "list"),
    status: text("状态", "status"),
    from: date("起", "from"),
    to: date("止", "to"),
  }),
  table("names", {
    id: text("编号", "id"),
    name: text("姓名", "name"),
    kind: text("类别", "kind"),
  }),
  table("mappings", {
    kind: text("种类", "kind"),
    list: text("台账", "list"),
    field: text("项目", "property"),
    written: text("原文", "written"),
    means: text("对应", "means"),
  }),
];

export function isSideTable({ list }: Ledger): boolean {
  return sideTables.some((one) => one.list.id === list.id);
}

function table(kind: SheetKind, fields: Record<string, FieldModel>): Ledger {
  const title = sheetTitles[kind];
  const list: ListModel = {
    id: kind,
    path: [kind],
    parent: null,
    idField: null,
    dated: null,
    order: [],
    label: title,
    counter: "条",
    fields,
  };
  const columns = Object.entries(fields).map(
    ([name, field]): Column => ({
      kind: "value",
      path: [name],
      key: `${kind}/${name}`,
      title: field.label as Text,
      field,
    }),
  );
  return { list, title, columns };
}

function text(zh: string, en: string): FieldModel {
  return { type: "text", label: { "zh-CN": zh, en } };
}

function date(zh: string, en: string): FieldModel {
  return { type: "date", label: { "zh-CN": zh, en } };
}
