import type { workbook as source } from "../zh-CN/workbook";

export const workbook: Readonly<Record<keyof typeof source, string>> = {
  empty: "The file is empty.",
  notWorkbook: "This is no file of tables; .xlsx, .xls and .csv are read.",
  saveAsXlsx:
    "This is {kind}, which is not read as it is; open it in Excel or WPS, save it as .xlsx and try again.",
  passwordProtected: "The file has a password and cannot be read; remove the password and try again.",
  workbookDamaged: "The file is damaged ({part}); open it in Excel or WPS, save it as .xlsx and try again.",
  workbookEmpty: "The file holds no worksheet.",
  workbookTooLarge: "The file is larger than {limit} MiB and was not read.",
  unpackedTooLarge:
    "Unpacked, the file is larger than {limit} MiB and was not read; as a rule many empty rows or columns with a format stand at its end: delete them, save it and try again.",
  packedTooTight:
    "“{part}” in the file is packed suspiciously well (more than {limit} times) and was not read.",
  tooManyParts: "The file consists of more than {limit} parts and was not read.",
  tooManySheets: "There are more than {limit} worksheets; the file was not read.",
  tooManyElements:
    "There is too much in the file and it was not read; as a rule many empty rows or columns with a format stand at its end: delete them, save it and try again.",
  tooManyCells:
    "More than {limit} cells hold something; the file was not read. Divide it into several, by year or by ledger.",
  tooManyAreas:
    "In the worksheet “{sheet}” more than {limit} places are merged or hidden; the file was not read.",
  unsafePartName: "The name of a part leads out of the file ({part}); for safety it was not read.",
  doctypeRefused:
    "The file holds a DOCTYPE ({part}), which no spreadsheet program writes; for safety it was not read.",
  xmlTooDeep: "More than {limit} levels are nested inside the file ({part}); it was not read.",
  encodingUnknown:
    "The encoding of the text is not recognised; save the file as CSV in UTF-8, or as .xlsx, and try again.",
  quoteNotClosed:
    "A quotation mark in row {row} is never closed, so that the cells after it cannot be told apart; close it and try again.",
  quoteNotPaired:
    "The quotation marks of a cell in row {row} are not in pairs, so that the cells after it cannot be told apart; mend it (a mark inside a text is written twice) and try again.",
  macrosIgnored: "The file has macros, which were neither read nor run.",
  linksIgnored:
    "The file has links to other files or programs, which were not opened; where it refers to them, the values are those last saved: please check.",
  embeddedIgnored: "Other files or controls are embedded in the file; they were not read.",
  otherSheetsIgnored: "Charts, macros and other tabs that are no worksheets were not read: {names}.",
};
