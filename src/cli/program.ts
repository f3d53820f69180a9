import type { Command as CommandType } from "commander";
import { tool } from "../assessment/tool";
import { plainWidth } from "../report/text/columns";
import { Command } from "./commander";
import { addAnnotate } from "./commands/annotate";
import { addArchive } from "./commands/archive";
import { addCatalogue } from "./commands/catalogue";
import { addChecklist } from "./commands/checklist";
import { addCompare } from "./commands/compare";
import { addDescribe } from "./commands/describe";
import { addDigest } from "./commands/digest";
import { addEvaluate } from "./commands/evaluate";
import { addExplain } from "./commands/explain";
import { addImport } from "./commands/import";
import { addInquiry } from "./commands/inquiry";
import { addMerge } from "./commands/merge";
import { addReport } from "./commands/report";
import { addRules } from "./commands/rules";
import { addSample } from "./commands/sample";
import { addSummary } from "./commands/summary";
import { addTemplate } from "./commands/template";
import { addValidate } from "./commands/validate";
import { addVerify } from "./commands/verify";
import { addWorkbench } from "./commands/workbench";
import { commandName, pend, type Session } from "./session";
import { language } from "./usage";
import { isWordKey } from "./words/index";
import type { Output } from "./world";

const commands = [
  addEvaluate,
  addDescribe,
  addCompare,
  addSummary,
  addImport,
  addSample,
  addChecklist,
  addReport,
  addVerify,
  addInquiry,
  addMerge,
  addValidate,
  addAnnotate,
  addDigest,
  addRules,
  addExplain,
  addCatalogue,
  addArchive,
  addTemplate,
  addWorkbench,
];

/** The command line as a tree of commands; running one sets the exit code of the session. */
export function createProgram(session: Session): CommandType {
  const { words } = session;
  const program = configured(new Command(commandName), session)
    .usage(words("usage"))
    .description(words("program"))
    .version(tool.version, "-V, --version", words("version"))
    .helpCommand("help [command]", words("helpCommand"))
    .addHelpText("after", `\n${words("more", { command: commandName })}\n\n${words("exitCodes")}`);
  for (const add of commands) {
    const command = new Command();
    add(command, session);
    program.addCommand(configured(command, session));
  }
  return program.configureOutput(outputs(session));
}

function configured(command: CommandType, session: Session): CommandType {
  const { words } = session;
  return command
    .exitOverride()
    .helpOption("-h, --help", words("help"))
    .option("--lang <lang>", words("lang"), language(words))
    .configureOutput(outputs(session))
    .configureHelp({
      displayWidth: plainWidth,
      styleTitle: (title) =>
        isWordKey(`title.${title}`) ? words(`title.${title}` as "title.Usage:") : title,
      commandUsage: (c) => usage(c),
      optionDescription: (option) => option.description,
      subcommandTerm: (c) => `${c.name()} ${c.usage()}`.trim(),
    });
}

/** What commander writes itself is help, asked for or because no command was given; errors are said by `run`. */
function outputs(session: Session) {
  const { world } = session;
  const write = (output: Output) => (text: string) => pend(session, output.write(text));
  return {
    writeOut: write(world.stdout),
    writeErr: write(world.stderr),
    outputError: () => {},
    getOutHelpWidth: () => world.columns ?? 100,
    getErrHelpWidth: () => world.columns ?? 100,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

function usage(command: CommandType): string {
  const parents = command.parent === null ? "" : `${command.parent.name()} `;
  return `${parents}${command.name()} ${command.usage()}`;
}
