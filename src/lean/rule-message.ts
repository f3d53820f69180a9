interface Compiler {
  fact(id: string, pointer: string): unknown;
}

interface Rule {
  readonly message?: { readonly fail?: { readonly args?: Readonly<Record<string, string>> } };
}

const none = { "zh-CN": "", en: "" };

/** Stands in place of the message of a failing rule: its arguments, which are measured, without the words. */
export function compileMessage(compiler: Compiler, _rulebook: unknown, { message }: Rule) {
  if (message?.fail === undefined) return null;
  const args = Object.entries(message.fail.args ?? {}).map(([name, id]) => ({
    name,
    expression: compiler.fact(id, ""),
  }));
  return { what: none, remedy: none, args };
}
