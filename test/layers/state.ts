import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "./source";

/**
 * What a module holds that may change after it was loaded, as `file: name`: variables that are no constants, tables
 * that can be written to or are, objects with fields of their own to fill.
 */
export function stateIn(paths: readonly string[], folder = join(root, "src")): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    skipLibCheck: true,
    strict: true,
    types: ["node"],
  };
  const program = ts.createProgram(
    paths.map((path) => join(folder, path)),
    options,
  );
  const files = new Set(paths.map((path) => program.getSourceFile(join(folder, path))!));
  const look = new Look(program.getTypeChecker(), files);
  for (const file of files) look.at(file);
  return [...look.found]
    .map((node) => `${relative(folder, node.getSourceFile().fileName)}: ${nameOf(node)}`)
    .sort();
}

/** Of these types a constant that is to be read alone is declared as the readonly one. */
const filled = /^(Map|Set|WeakMap|WeakSet|(Big)?(Ui|I)nt\d+(Clamped)?Array|Float\d+Array|ArrayBuffer)$/;
const writing = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin)$/;

class Look {
  readonly found = new Set<ts.Declaration>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly files: ReadonlySet<ts.Node>,
  ) {}

  at(file: ts.SourceFile): void {
    for (const statement of file.statements) {
      if (ts.isVariableStatement(statement)) this.variables(statement);
      if (ts.isClassDeclaration(statement)) this.statics(statement);
    }
    this.writes(file);
  }

  private variables({ declarationList }: ts.VariableStatement): void {
    const isConstant = (declarationList.flags & ts.NodeFlags.Const) !== 0;
    for (const one of declarationList.declarations) {
      const type = this.checker.getTypeAtLocation(one.name);
      if (!isConstant || this.isFilled(type) || this.holdsSomething(type)) this.found.add(one);
    }
  }

  private statics({ members }: ts.ClassDeclaration): void {
    for (const member of members) {
      const flags = ts.getCombinedModifierFlags(member);
      if (!ts.isPropertyDeclaration(member) || !(flags & ts.ModifierFlags.Static)) continue;
      const isReadonly = (flags & ts.ModifierFlags.Readonly) !== 0;
      if (!isReadonly || this.isFilled(this.checker.getTypeAtLocation(member))) this.found.add(member);
    }
  }

  private isFilled(type: ts.Type): boolean {
    const each = type.isUnion() ? type.types : [type];
    return each.some(({ symbol }) => filled.test(symbol?.name ?? ""));
  }

  /** Whether it is an object of a class with fields that are written, or filled. */
  private holdsSomething(type: ts.Type): boolean {
    const declared = type.symbol?.valueDeclaration;
    if (declared === undefined || !ts.isClassDeclaration(declared)) return false;
    return type.getProperties().some((property) => {
      const field = property.valueDeclaration;
      if (field === undefined || !(ts.isPropertyDeclaration(field) || ts.isParameter(field))) return false;
      const isReadonly = (ts.getCombinedModifierFlags(field) & ts.ModifierFlags.Readonly) !== 0;
      return !isReadonly || this.isFilled(this.checker.getTypeAtLocation(field));
    });
  }

  /** Declared at the top of one of the files that are looked at. */
  private isOfModule(declared: ts.Declaration): boolean {
    const { parent } = declared.parent;
    return (
      ts.isVariableDeclaration(declared) && ts.isVariableStatement(parent) && this.files.has(parent.parent)
    );
  }

  /** Tables written as literals, where something is put into them. */
  private writes(node: ts.Node): void {
    const target = writtenBy(node);
    if (target !== null) this.written(target);
    ts.forEachChild(node, (child) => this.writes(child));
  }

  private written(target: ts.Expression): void {
    if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return;
    let base: ts.Expression = target;
    while (
      ts.isPropertyAccessExpression(base) ||
      ts.isElementAccessExpression(base) ||
      ts.isNonNullExpression(base)
    )
      base = base.expression;
    if (!ts.isIdentifier(base)) return;
    let symbol = this.checker.getSymbolAtLocation(base);
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = this.checker.getAliasedSymbol(symbol);
    const declared = symbol?.valueDeclaration;
    if (declared !== undefined && this.isOfModule(declared)) this.found.add(declared);
  }
}

/** What a piece of code writes to: a member that is assigned, or the object of a method that changes it. */
function writtenBy(node: ts.Node): ts.Expression | null {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns ? node.left : null;
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const counts = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];
    return counts.includes(node.operator) ? node.operand : null;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return writing.test(node.expression.name.text) ? node.expression : null;
  return null;
}

function nameOf(node: ts.Declaration): string {
  return ts.getNameOfDeclaration(node)?.getText() ?? "?";
}
