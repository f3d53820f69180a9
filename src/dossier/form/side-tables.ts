import type { Text } from "../../base/language";
import type { FieldModel, ListModel } from "../../generated/model";
import type { Column } from "./columns";
import { type Ledger, sheetTitles } from "./sheets";

/** Tables of a dossier that are no lists of a submission, in the same form, so that they are found and read in the same way. */
export const sideTables: readonly Ledger[] = [
  table("completeness", sheetTitles.completeness, {
    list: text("台账", "list"),
    status: text("状态", "status"),
    from: date("起", "from"),
    to: date("止", "to"),
  }),
  table("names", sheetTitles.names, {
    id: text("编号", "id"),
    name: text("姓名", "name"),
    kind: text("类别", "kind"),
  }),
  table("mappings", sheetTitles.mappings, {
    kind: text("种类", "kind"),
    list: text("台账", "list"),
    field: text("项目", "property"),
    written: text("原文", "written"),
    means: text("对应", "means"),
  }),
  table("attestations", sheetTitles.answers, {
    number: text("序号", "number"),
    title: text("规则", "rule"),
    technique: text("建议方式", "technique advised"),
    clause: text("核查内容", "what is looked at"),
    question: text("核查问题", "question"),
    missing: text("缺少的数据", "missing data"),
    item: text("条目", "entry"),
    outcome: text("核查结果", "outcome"),
    by: text("核查人", "by"),
    on: date("日期", "on"),
    method: text("方法", "method"),
    note: text("说明", "note"),
    file: text("证据文件", "evidence file"),
    sha256: text("证据摘要（SHA-256）", "SHA-256 of the evidence file"),
    expires: date("有效期至", "expires"),
    rule: text("规则编号", "rule id"),
  }),
  table("waivers", sheetTitles.waivers, {
    number: text("序号", "number"),
    title: text("规则", "rule"),
    reason: text("理由", "reason"),
    approver: text("批准人", "approver"),
    on: date("批准日期", "on"),
    expires: date("有效期至", "expires"),
    rule: text("规则编号", "rule id"),
  }),
  table("samples", sheetTitles.samples, {
    id: text("抽样编号", "sample"),
    list: text("台账", "list"),
    drawn: text("条目", "entry"),
    stratum: text("层", "stratum"),
    stratumPopulation: text("该层总体", "population of the stratum"),
    method: text("方法", "method"),
    seed: text("种子", "seed"),
    size: text("应抽", "size"),
    population: text("总体", "population"),
    drawnBy: text("抽样人", "drawn by"),
    drawnOn: date("抽样日期", "drawn on"),
    populationDigest: text("总体校验码", "digest of the population"),
    field: text("分层项目", "field of the strata"),
    value: text("层的值", "value of the stratum"),
  }),
];

function table(kind: string, title: Text, fields: Record<string, FieldModel>): Ledger {
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
