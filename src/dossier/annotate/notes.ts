import { PersonalNumbers } from "../../base/personal/personal-numbers";
import { type Issue, kindLooks } from "./issue";
import type { Listed } from "./list-sheet";

const longestText = 400;
const longestWritten = 200;
const longestLine = 160;
const longestNote = 500;

/** In one order and with numbers; numbers of persons are masked, and what XML could not hold is dropped. */
export function listed(issues: readonly Issue[]): Listed[] {
  const personal = new PersonalNumbers();
  personal.noteAll(issues.map(({ text, written }) => [text, written]));
  const shown = (text: string, most: number) => cut(cleaned(personal.masked(text)), most);
  return issues.map((issue, k) => ({
    ...issue,
    number: k + 1,
    text: shown(issue.text, longestText),
    ...(issue.written !== undefined && { written: shown(issue.written, longestWritten) }),
    ...(issue.rule && {
      rule: { title: shown(issue.rule.title, longestText), clause: shown(issue.rule.clause, longestText) },
    }),
  }));
}

/** What is said at a cell: a line for each issue. What people wrote is not said again. */
export function noteOf(issues: readonly Listed[]): string {
  const lines: string[] = [];
  let length = 0;
  for (const [k, issue] of issues.entries()) {
    const line = lineOf(issue);
    if (length + line.length > longestNote && k > 0) {
      lines.push(`另有${issues.length - k}条，见“问题清单”。`);
      break;
    }
    lines.push(line);
    length += line.length;
  }
  return lines.join("\n");
}

function lineOf({ number, kind, text, written, rule }: Listed): string {
  const said = written === undefined || written === "" ? text : text.replaceAll(`“${written}”`, "所填内容");
  const of = rule === undefined || kind !== "nonconforming" ? "" : `（${rule.title}）`;
  return cut(`${number}. ${kindLooks[kind].title}：${said}${of}`, longestLine);
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

function cleaned(text: string): string {
  return text.replace(control, "");
}

const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
