import type { zhCN } from "./zh-CN";

export const en: Record<keyof typeof zhCN, string> = {
  program:
    "The standard for grassroots social work stations and rooms as data: evaluates submissions, with the basis of every outcome.",
  usage: "command [options]",
  "title.Usage:": "Usage:",
  "title.Arguments:": "Arguments:",
  "title.Options:": "Options:",
  "title.Commands:": "Commands:",
  "title.Global Options:": "Global options:",
  help: "show this help",
  helpCommand: "show the help of a command",
  version: "show the version",
  lang: "language of the output: zh (the same as zh-CN) or en (default zh-CN)",
  exitCodes:
    "Exit codes: 0 conforms or no nonconformity found; 1 does not conform (of several sites, at least one); 2 undetermined; 3 some inputs were refused, the others evaluated; 64 wrong command line; 65 nothing could be read; 70 our bug; 74 output could not be written; 141 the reader closed the pipe.\nWhere several hold, the first of 64, 70, 74, 141, 65, 1, 3, 2, 0.",
  more: "{command} <command> --help shows the help of a command.",

  "evaluate.about": "evaluate submissions: findings and conclusion",
  "evaluate.files": "JSON or NDJSON files, a folder (not the folders inside it), or - (standard input)",
  "evaluate.workers":
    "threads that evaluate, for output in lines only (ndjson, assessment); each takes memory of its own (default: everything in one thread)",
  "evaluate.input":
    "form of the input: json (each file one document) or ndjson (each line); default: by file name, of the standard input by what it holds",
  "evaluate.on": "day of the evaluation, YYYY-MM-DD (default: today)",
  "evaluate.profile": "profile: its id, or a JSON file",
  "evaluate.rulebook": "folder of a further rulebook to load; may be repeated",
  "evaluate.attestations":
    "file of attestations, waivers and samples (JSON, or .xlsx: a checklist filled in, a dossier); for several sites, each names its site and period",
  "evaluate.format":
    "output format: text, json, html, ndjson (default text), or assessment (codes and numbers alone, one line per site; describe puts them into words)",
  "evaluate.out": "write one file per site into this folder; of assessments their catalogue too",
  force: "replace files that exist",
  "evaluate.names": 'file of names, such as {"workers":{"W1":"Zhang San"}}; for text and html only',
  "evaluate.evidence": "full: evidence also for findings that pass",
  "evaluate.series":
    "adds the points of the charts that the rulebooks declare; for json, ndjson and assessment only",
  "evaluate.all": "text lists every finding, also those that pass",

  "describe.about":
    "put assessments (what evaluate --format assessment writes) into words with their catalogue",
  "describe.files":
    "assessments: JSON or NDJSON files, a folder (not the folders inside it), or - (standard input)",
  "describe.catalogue":
    "file of a catalogue, or folder in which catalogues (catalogue-….json) are kept; may be repeated (default: looked for beside the assessments)",
  "describe.format": "output format: text, json, html or ndjson (default text)",

  "compare.about": "compares two results of one site: what became better or worse, and why",
  "compare.before": "before: a dossier (workbook), submission, assessment or evaluation",
  "compare.after": "after: the same, of the same site and tier",
  "compare.onBefore": "day of the evaluation of the submission before (default: that of --on)",
  "compare.attestationsBefore": "attestations, waivers and samples before",
  "compare.attestationsAfter": "attestations, waivers and samples after",
  "compare.profileBefore": "profile of the submission before (default: that of --profile)",
  "compare.rulebookBefore": "folder of a further rulebook before; may be given several times",
  "compare.submissionBefore":
    "submission or dossier behind the result before, to be assessed by the rules of now for telling causes apart",
  "compare.reinspection":
    "only the items of this notice to rectify (HTML or Word): done, not done, cannot tell",
  "compare.format": "output: text, html, json or xlsx (default: text)",
  "compare.out": "write to this file; xlsx needs it",
  "compare.exit":
    "Exit codes: 0 nothing became worse; 1 something did; 2 nothing certainly did, of something it cannot be told; 64 wrong command line; 65 nothing could be read; 70 our bug; 74 something could not be written; 141 whoever reads the output closed it.",

  "summary.about":
    "sums up the results of many sites: outcomes, what is short, missing data, sites that handed in nothing; no scores, no ranking",
  "summary.files":
    "assessments or evaluations: JSON or NDJSON files, folders (not folders inside them), or - (standard input)",
  "summary.sites": "roster of sites: a file of tables with the columns id, name, tier, parent, division",
  "summary.format": "output: text, html, xlsx, csv or json (default: text)",
  "summary.exit":
    "Exit codes: 0 written; 3 some data could not be read, the rest is summed up; 64 wrong command line; 65 nothing could be read; 70 our bug; 74 something could not be written; 141 whoever reads the output closed it.",

  "checklist.about":
    "write the checklist for a visit: what a person assesses, and what is unknown and a person may answer",
  "checklist.file": "dossier (workbook) or submission of one site",
  "checklist.out": "write this file: .xlsx to fill in (evaluate --attestations reads it), .html to print",
  "checklist.none": "Nothing has to be looked at on a visit.",
  "written.exit":
    "Exit codes: 0 written; 64 wrong command line; 65 nothing could be read; 70 our bug; 74 output could not be written; 141 the reader closed the pipe.",

  "report.about": "write the three documents: report to sign, notice to rectify, working papers",
  "report.file": "a dossier (workbook), a submission, or an evaluation (what evaluate --format json writes)",
  "report.out": "write into this folder; the same input and date give the same files",
  "report.date": "date of the documents, YYYY-MM-DD (default: today)",
  "report.visit":
    "a JSON file with number of the report, client and the like; not needed where the dossier says it in its sheet",
  "report.withNames": "print names; by default ids alone",
  "report.corrects": "number of the report this one corrects: prints what changed and why",
  "report.earlier": "the report that is corrected (HTML or Word), to list what changed",
  "report.reason": "reason of the correction",
  "report.noNotice": "There is nothing to rectify, so no notice is written.",
  "report.evaluationAlone":
    "There is an evaluation and no dossier: the documents carry no digests of records and answers, and verify can compare outcomes alone.",

  "verify.about": "tell whether a document (report, notice, working papers) and a dossier belong together",
  "verify.documentFile": "a report, a notice or working papers (HTML or Word)",
  "verify.exit":
    "Exit codes: 0 belong together, 1 differ, 2 cannot tell, 64 wrong command line, 65 nothing could be read, 70 a bug, 74 output not written, 141 the reader closed the pipe.",
  "verify.belongs": "They belong together.",
  "verify.differs": "They differ.",
  "verify.cannotTell": "Cannot tell whether they belong together.",
  "verify.document":
    "Document: {kind}, number {number}, dated {date}, day of evaluation {on}, verification code {code}",
  "verify.kind.report": "assessment report",
  "verify.kind.notice": "notice to rectify",
  "verify.kind.workingPapers": "working papers",
  "verify.unnumbered": "(none)",
  "verify.corrects": "It corrects and replaces the report numbered “{number}”.",
  "verify.version": "It was made by version {was}; this is version {now}.",
  "verify.evaluationAlone":
    "It was made from an evaluation alone and carries no digests of records and answers to compare.",
  "verify.differs.code": "Document: what it carries is not what the printed code stands for; it was changed.",
  "verify.differs.conclusionText": "Document: the text of the conclusion is not what the dossier gives.",
  "verify.differs.records": "Records: not those the document was made from.",
  "verify.differs.answers": "Answers, waivers or samples: not those the document was made from.",
  "verify.differs.rules": "Rules: documents or profile are not those the document was made from.",
  "verify.differs.assessment": "Outcomes: the assessment is not the one the document was made from.",
  "verify.differs.conclusion": "Conclusion: not the one in the document.",
  "verify.differs.findings": "Findings: rules have other outcomes than in the document.",
  "verify.differs.items": "Items to rectify: not those in the document.",
  "verify.moved": "  {name} ({title}): {was} in the document, {now} by the dossier",
  "verify.noRule": "no such rule",
  "verify.more": "  {count} more not listed",

  "workbench.about":
    "write the workbench: an offline page for the whole road, from opening a dossier to its documents",
  "workbench.out": "write this file (.html), to be opened in a browser",

  "sample.about": "draw entries of a list at random, and record the draw in a copy of the dossier",
  "sample.list": "list: its title or id, such as casework",
  "sample.size": "how many: a number (20), or a share of all (30%, rounded up)",
  "sample.seed":
    "seed: any text, chosen once the ledgers were handed in, such as numbers thrown on the spot; one list, seed and size give one sample",
  "sample.stratify": "stratify by this field: its title or name",
  "sample.by": "who draws, for the record",
  "sample.on": "day of the draw, YYYY-MM-DD (default: today)",
  "sample.out": "write this file: of a dossier .xlsx, of a submission (JSON) a document of answers (.json)",
  "sample.method":
    "Method: entries are sorted by the SHA-256 of “seed|id” in UTF-8, and the first are taken; strata get their share by the largest remainder, and one entry at least.",
  "sample.drawn": "{list}: {count} drawn of {population}: {ids}.",
  "sample.drawnSome": "{list}: {count} drawn of {population}: {ids} and others.",
  "sample.all": "{size} were to be drawn; the list has {population}, and all were.",
  "sample.partial":
    "{list} is not said to be complete: there may be entries that are not recorded, and nothing follows for all of them.",

  "archive.about":
    "keep an assessment in one file: dossier, submission, answers, assessment, catalogue, evaluation, and the SHA-256 of each",
  "archive.out": "write this file (.zip); the same input gives the same file",
  "archive.redact":
    "without names and free text: 〔1〕, 〔2〕… stand in their place, one for equal texts; ids and codes stay",
  "archive.moved":
    "Without the texts, rules have another outcome ({count}); the archive holds that without the texts.",

  "archive.evidence": "evidence files: checked against the SHA-256 in the answers and kept under it",
  "archive.evidenceUnchecked":
    "The answers have no SHA-256 of these files; they were kept unchecked: {files}.",
  "archive.evidenceAbsent": "Evidence files that answers name and that were not kept: {files}.",
  "archive.evidenceComma": ", ",
  "archive.evidenceMore": "{first} and others, {count} in all",

  "digest.about": "compute the SHA-256 of files, for the two columns of evidence in the sheet of answers",
  "digest.files": "any files; a line for each: name, tab, SHA-256",

  "merge.about":
    "join dossiers of one site and period that several people filled in; what they say differently is listed and left open",
  "merge.files": "dossiers (workbooks), two or more",
  "merge.out": "write this file (.xlsx)",
  "merge.exit":
    "Exit code: 0 joined; 1 joined, with conflicts; 65 one could not be read, or is of another site or period.",
  "merge.otherSite": "{other} is not of the site, tier and period of {first}; nothing was joined.",
  "merge.names":
    "In these dossiers one id is of several people, or one name has several ids: {people}. Settle the ids first; nothing was joined.",
  "merge.conflicts": "Said differently, and left open ({count}):",
  "merge.kept": "Not understood and kept as written ({count}):",
  "merge.given": "{at} says “{value}”",

  "inquiry.about":
    "draft a letter from an evaluation: asks the body in charge to settle what the sources leave open; one for each issuer",
  "inquiry.evaluation": "file of an evaluation (what evaluate --format json writes, one site per file)",
  "inquiry.date": "day of the letter, YYYY-MM-DD (default: left to be filled in)",
  "inquiry.out": "write the letter into this file (plain text; default: shown on the screen)",
  "inquiry.exit":
    "Exit codes: 0 a letter was drafted; 1 nothing has to be settled, so there is no letter; 64 wrong command line; 65 no evaluation could be read; 70 our bug; 74 output could not be written; 141 the reader closed the pipe.",

  "catalogue.about":
    "write the catalogue: all words, clauses and numbers that assessments are described with",
  "catalogue.out": "write it into this file; into a folder, under its own name",

  "validate.about": "check form and consistency of submissions only",
  "validate.format": "output format: text or ndjson (default text)",
  "import.about":
    "read ledgers (Excel workbooks, CSV tables) as one submission; cells that are not understood are told",
  "import.files": "files of ledgers, one or several",
  "import.out":
    "write this file: a workbook where it ends in .xlsx, JSON otherwise (default: JSON to the standard output)",
  "import.site": "id of the site, where no sheet gives it",
  "import.tier": "tier of the site, where no sheet gives it: {tiers}",
  "import.period": "period: a year (2026), or first and last day (2026-01-01/2026-06-30)",
  "import.mapping":
    "file of mappings (JSON): what names of sheets, headings and ways of writing stand for; or a shipped one: panyu, taizhou",
  "import.saveMapping": "write what was answered into this file, for --mapping next time",
  "import.exit": "Exit code: 0 all was understood; 1 something was not; 65 no ledger could be read.",
  "import.asking": "To be confirmed: {count}. Enter alone leaves one open.",
  "import.ask.sheet": "Which list does the sheet “{written}” hold?",
  "import.ask.column": "Which property is the column “{written}”?",
  "import.ask.code": "What does “{written}” stand for?",
  "import.namesNotKept":
    "Which id stands for which name is not kept in JSON; an --out that ends in .xlsx keeps it.",
  "import.notRead": "do not read it",
  "import.answer": "1 to {last}: ",
  "import.noSuchAnswer": "There is no such number.",
  "import.mappingNotSaved":
    "These answers hold for this run only; --save-mapping, or an --out that ends in .xlsx, keeps them.",
  "annotate.about":
    "give a workbook back as it is, with notes and colours at the cells that have issues, and a sheet that lists them",
  "annotate.files":
    "workbooks or ledgers (Excel, CSV) of one site, one or several; they are evaluated together",
  "annotate.out":
    "write this file (.xlsx, or .xlsm with macros) or into this folder; inputs are not changed; .xls and .csv come back as .xlsx",
  "annotate.wrote":
    "wrote {path}: not understood {unread}, wrong in the data {data}, missing {missing}, nonconforming {nonconforming}",
  "annotate.exit":
    "Exit codes: 0 no issues; 1 issues, which are noted; 3 a file could not be read, or nothing evaluated, and the rest is noted; 64 usage; 65 no data that can be read; 70 internal error; 74 output could not be written; 141 the receiver closed the output.",
  "workbook.unread":
    "{file}: {count} places were not understood and count as not recorded; validate shows them.",
  "validate.asWritten": " It says “{written}”.",
  "validate.none": "{place}: no defects found.",
  "validate.some": "{place}: errors {errors}, notices {notices}",
  "validate.exit":
    "Exit codes: 0 no errors; 1 errors; 3 some inputs were refused, the others checked; 64 wrong command line; 65 nothing could be read; 70 our bug; 74 output could not be written; 141 the reader closed the pipe.",

  "rules.about": "list the rules and their basis",
  "rules.rulebook": "list this rulebook only",
  "rules.format": "output format: text or json (default text)",
  "rules.count": "Rules: {count}, of which {decides} decide.",
  "rules.person": "person",
  "rules.automatic": "automatic",
  "rules.noClause": "–",

  "explain.about": "explain a rule, a clause, a rulebook, or a decision on how a source is read",
  "explain.id":
    "rulebook#rule, rulebook, “rulebook clause”, a clause number, or the number of a decision (such as 0010)",
  "explain.format": "output format: text or json (default text)",

  "explain.provision": "provision",
  "explain.weight": "weight",
  "explain.tiers": "tiers",
  "explain.allTiers": "all",
  "explain.forEach": "for each of",
  "explain.decision": "decision",
  "explain.conditions": "  conditions",

  "template.about":
    "print an empty submission that can be evaluated as it is (lists are marked partial until they are filled in), or write a workbook to fill in",
  "template.tier": "tier of the site, by title or code: {tiers} (default {tier})",
  "template.guide": "print the guide to the fields (Markdown) instead of the data",
  "template.out":
    "write the empty submission and the guide into this folder; a name ending in .xlsx: a workbook to fill in with Excel or WPS",
  "template.period": "year that is assessed (default this year; with --from, that of the submission)",
  "template.from":
    "fill the workbook from this submission (JSON or workbook); of an earlier year only what lasts is carried forward: workers, open casework, premises…",
  "template.carried":
    "Carried forward from {path}: the site, and {lists}. All other lists are blank; what was carried is marked partial until it is checked.",
  "template.all": "{list} ({count})",
  "template.some": "{list} ({count} of {of})",
  "template.noLists": "no list",
  "template.join": ", ",
  "template.asIs":
    "Values that are not right ({count}) were written as they are, to be put right there: {pointers}.",
  "template.leftOut": "Not written, as the workbook has no place for it ({count}): {pointers}.",
  "template.siteId": "site id",

  "answers.unnamed":
    "{path}: {count} attestations, waivers or samples do not name their site or period and are taken for this evaluation.",
  "answers.unmet": "{path} {pointer}: {rule} ({about}): no such site and period in this run; not used.",
  "answers.more": "… and {count} more of the same.",
  today: "No --on given: evaluated as of today, {date:date}.",
  error: "error",
  remark: "note",
  bug: "This is our bug; please report it with what follows:",
  line: "line {line}",
  stdin: "standard input",
  stdout: "standard output",
  "unwritten.exists": "It exists and was not replaced; --force replaces it.",
  "unwritten.full": "It could not be written: the disk is full.",
  "unwritten.other": "It could not be written ({cause}).",
  leftOut:
    "Not read in the folder {folder} ({count}): {names}. Only .json, .ndjson, .jsonl, .xlsx and .xls files are, not folders inside it; ledgers in CSV are read by import.",
  leftOver: "Files in the folder {folder} that this run did not write ({count}): {names}.",
  andMore: "{names} and others",
  siteTwice: "{place}: site {id}, {from} to {to}, was already in {first}; both were evaluated.",
  siteTwiceMore: "Further submissions of one site and period: {count}.",
  siteTwiceUnchecked: "More than {limit} sites: from here on it is not checked whether a site comes twice.",
  separator: ": ",
  wrote: "wrote {path}",
  tally: "Submissions: {total} ({parts}).",
  "tally.unread": "could not be read or evaluated: {count}",
  "tally.crashed": "program errors: {count}",
  "tally.unwritten": "could not be written: {count}",
  "tally.part": "{conclusion}: {count}",
  "tally.join": ", ",
  progress: "reading {bar} {percentage}%, about {eta_formatted} left",

  "usage.heading": "Wrong command line: {problem}",
  "usage.hint": "{command} --help shows how to use it.",
  "usage.unknownOption": "There is no option {name}.",
  "usage.unknownCommand": "There is no command {name}.",
  "usage.missingArgument": "Argument {name} is missing.",
  "usage.missingMandatoryOptionValue": "Option {name} is required.",
  "usage.optionMissingArgument": "Option {name} needs a value.",
  "usage.excessArguments": "Too many arguments.",
  "usage.suggestion": " Did you mean {suggestion}?",
  "usage.or": ", ",
  "usage.choice": "{option} must be one of {choices}, not “{value}”.",
  "usage.period": "--period is a year (2026) or first and last day (2026-01-01/2026-06-30), not “{value}”.",
  "usage.mergeOut": "--out ends in .xlsx, not “{value}”.",
  "usage.mergeTwo": "Two dossiers or more are needed.",
  "usage.number": "{option} must be a whole number from {least} to {most}, not “{value}”.",
  "usage.date": "{option} {value}: {problem}",
  "usage.fromNeedsWorkbook": "--from needs an --out that ends in .xlsx.",
  "usage.earlierPeriod": "The period of {path} ends on {to:date}: it cannot fill the earlier year {year}.",
  "usage.otherTier": "The submission {path} is of another tier ({found}) than --tier ({asked}).",
  "usage.oneSubmission": "{path} should hold one submission, of one site and period.",
  "usage.xlsxNeedsOut": "--format xlsx needs a file: --out FILE.",
  "usage.checklistOut": "--out should end in .xlsx or .html, not “{out}”.",
  "usage.sampleList": "There is no list “{list}” that can be drawn from.",
  "usage.sampleField": "{list} has no field “{field}”.",
  "usage.sampleSize": "--size is a number (20) or a share (30%), not “{value}”.",
  "usage.sampleTooLarge": "At most {most} entries are drawn at once.",
  "usage.sampleJson":
    "The sample of a submission (JSON) is written as a document of answers: --out should end in .json, not “{out}”.",
  "usage.sampleXlsx":
    "The draw is recorded in the workbook: {path} and --out should both be .xlsx; save other tables as .xlsx first.",
  "usage.reportCorrects": "--earlier and --reason go with --corrects.",
  "usage.reportEarlier": "{path} has the number “{number}”, not “{corrects}” as --corrects says.",
  "usage.workbenchOut": "--out should end in .html, not “{out}”.",
  "usage.evidenceRedacted":
    "Evidence files may show people and names and cannot be kept in a redacted archive; leave out --evidence or --redact.",
  "usage.archiveOut": "--out should end in .zip, not “{out}”.",
  "usage.htmlNeedsOut": "HTML of several sites needs a folder: --out.",
  "usage.workersNeedLines":
    "--workers goes with output in lines only: --format ndjson, or --format assessment without --out.",
  "usage.seriesNeedJson": "--series goes with --format json, ndjson or assessment.",
  "usage.ndjsonNoOut": "ndjson is a stream and does not go with --out; redirect the output instead.",
  "usage.noCatalogue": "Assessments on the standard input need --catalogue.",
  "usage.oneSite":
    "Some entries of the --attestations file do not name their site or period, so only one submission can be evaluated at a time.",
  "usage.outOverInput":
    "The folder of --out holds input files, which could be overwritten; choose another one.",
  "usage.annotateFolder": "Several workbooks need a folder for --out.",
  "usage.annotateEnding": "What comes back of {path} has to end with {ending}; change --out.",
  "usage.annotateOverInput": "--out would write over the input {path}; choose another file or folder.",
  "usage.outIsFile": "--out {path} is not a folder.",
  "usage.names": '--names {path}: it should be of the form {"list":{"id":"name"}} with a single list.',
  "usage.noRulebook": "The profile has no rulebook “{only}”; it has: {known}. {hint}",
  "usage.stdinTwice": "The standard input (-) can be used only once.",
  "usage.meant": "Did you mean “{meant}” by “{value}”?",
};
