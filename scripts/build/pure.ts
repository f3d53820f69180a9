import ts from "typescript";

const mark = "/* @__PURE__ */ ";

/**
 * Marks what our modules compute when they are loaded as free of effects, which it is: a bundler then drops each piece
 * that nobody uses, although all of a door stands in one file. Lines stay where they are.
 */
export function marked(code: string): string {
  const source = ts.createSourceFile("module.ts", code, ts.ScriptTarget.Latest, true);
  const initializers = source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(initializerOf) : [],
  );
  return initializers
    .filter((node) => node !== undefined && !isPlain(node))
    .reverse()
    .reduce((text, node) => {
      const [start, end] = [node!.getStart(), node!.end];
      // Bundlers keep marks of functions called on the spot, and unfold arrow functions.
      const whole = `${mark}(function () { return (${text.slice(start, end)}); })()`;
      return text.slice(0, start) + whole + text.slice(end);
    }, code);
}

function initializerOf({ name, initializer }: ts.VariableDeclaration): ts.Expression | undefined {
  return ts.isIdentifier(name) ? initializer : undefined;
}

/** Whether a bundler sees by itself that computing it has no effect. */
function isPlain(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return true;
  const isOpen =
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTaggedTemplateExpression(node);
  return !isOpen && !node.getChildren().some((child) => !isPlain(child));
}
