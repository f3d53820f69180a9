import ts from "typescript";

/**
 * Takes out what a program without words and without rulebooks of others never says: sentences that stand in the code
 * in both languages, and complaints about rulebooks, which have none when a package is built.
 */
export function wordless(code: string): string {
  const source = ts.createSourceFile("module.ts", code, ts.ScriptTarget.Latest, true);
  const found: [node: ts.Node, instead: string][] = [];
  look(source);
  return found.reverse().reduce((text, [node, instead]) => {
    const [start, end] = [node.getStart(), node.end];
    const lines = "\n".repeat(text.slice(start, end).split("\n").length - 1);
    return text.slice(0, start) + instead + lines + text.slice(end);
  }, code);

  function look(node: ts.Node): void {
    if (isSentence(node)) found.push([node, '{ "zh-CN": "", en: "" }']);
    else if (isComplaint(node)) found.push([node, ";"]);
    else node.forEachChild(look);
  }
}

function isSentence(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== 2) return false;
  return node.properties.every(
    (property, k) =>
      ts.isPropertyAssignment(property) &&
      property.name.getText() === ['"zh-CN"', "en"][k] &&
      (ts.isStringLiteralLike(property.initializer) || ts.isTemplateExpression(property.initializer)),
  );
}

/** `environment.problem(…);` */
function isComplaint(node: ts.Node): boolean {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return false;
  const called = node.expression.expression;
  return ts.isPropertyAccessExpression(called) && called.name.text === "problem";
}
