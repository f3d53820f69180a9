import type { Schema } from "./schemas";
import type { ArgumentTypes } from "./stable-codes";

/** DefectCode → DefectArguments */
export function argumentsName(codeName: string): string {
  return codeName.replace(/Code$/, "Arguments");
}

/** The interface that says which arguments a code has. */
export function declareArguments(codeName: string, codes: Readonly<Record<string, ArgumentTypes>>): string {
  const lines = Object.entries(codes).map(([code, types]) => {
    const each = Object.entries(types).map(
      ([name, type]) => `${name.replace(/\?$/, "")}${name.endsWith("?") ? "?" : ""}: ${type}`,
    );
    return `  ${JSON.stringify(code)}: ${each.length === 0 ? "NoArguments" : `{ ${each.join("; ")} }`};\n`;
  });
  return `/** The arguments of each ${codeName}. */\nexport interface ${argumentsName(codeName)} {\n${lines.join("")}}\n`;
}

/** What has a code and its arguments: one type that is told apart by the code. */
export function declareCoded(name: string, schema: Schema, codeName: string): string {
  const all = `${argumentsName(codeName)}[Known]`;
  const args = takesLists(schema) ? all : `Joined<${all}>`;
  const beside = (schema.required as string[]).includes("args") ? `{ args: ${args} }` : `Given<${args}>`;
  return `/** ${schema.description} Told apart by \`code\`. */
export type ${name}<Code extends ${codeName} = ${codeName}> = {
  [Known in Code]: Omit<Any${name}, "code" | "args"> & { code: Known } & ${beside};
}[Code];\n`;
}

function takesLists(schema: Schema): boolean {
  return JSON.stringify(schema.properties!.args).includes('"array"');
}

export const argumentTypes = `
/** Arguments of a code that has none. */
export type NoArguments = { [name: string]: never };

/** Lists among arguments, as they stand in the evaluation: joined by commas. */
export type Joined<Arguments> = {
  [Name in keyof Arguments]: Arguments[Name] extends string[] | undefined ? string : Arguments[Name];
};

/** Arguments that are left out where there need be none. */
export type Given<Arguments> = Record<never, never> extends Arguments ? { args?: Arguments } : { args: Arguments };
`;
