import type { defects as source } from "../zh-CN/defects";

export const defects: Record<keyof typeof source, string> = {
  "defect.type": "Expected {expected:type}; this is {actual:type}.",
  "defect.type.longNumber":
    "It must be text, not a number. Spreadsheets make numbers of codes, drop zeros at the beginning or write 3.20585E+11; format the column as text and fill it in again.",
  "defect.required": "Required property {property} is missing.",
  "defect.minimum": "{value} is too small; it must not be less than {limit}.",
  "defect.maximum": "{value} is too large; it must not be more than {limit}.",
  "defect.step": "{value} is too fine; it must be a multiple of {step}.",
  "defect.minLength": "Text too short: {length} characters, at least {limit}.",
  "defect.maxLength": "Text too long: {length} characters, at most {limit}.",
  "defect.minItems": "List too short: {length} items, at least {limit}.",
  "defect.maxItems": "List too long: {length} items, at most {limit}.",
  "defect.uniqueItems": "Items {first} and {second} of the list are the same.",
  "defect.pattern": "Not written in the form asked for.",
  "defect.const": "It must be {expected}.",
  "defect.enum": "Not an allowed value; allowed are: {allowed}.",
  "defect.format": "Not in the format asked for.",
  "defect.format.date.shape": "Not a date; write {expected:shape}.",
  "defect.format.date.year": "Year {actual:plain} is not between {least:plain} and {most:plain}.",
  "defect.format.date.month": "There is no month {actual}; months are 1 to 12.",
  "defect.format.date.day": "{year:plain}-{month} has no day {actual}; that month has {most} days.",
  "defect.format.uscc.length": "A unified social credit code has {expected} characters, this one {actual}.",
  "defect.format.uscc.character":
    "Character {position} of the unified social credit code, “{actual}”, is not allowed (digits and capital letters without I, O, S, V, Z).",
  "defect.format.uscc.division":
    "Character {position} of the unified social credit code, “{actual}”, must be a digit (3 to 8 are the division code).",
  "defect.format.uscc.checkCharacter":
    "The check character of the unified social credit code is “{actual}”; computed from the first 17 it must be “{expected}”.",
  "defect.format.division.scientific":
    "A spreadsheet has turned the division code into “{actual}”, which loses its last digits; format the column as text and fill it in again.",
  "defect.format.division.length": "A division code here has {expected:shape} digits, this one {actual}.",
  "defect.format.division.digits": "Character {position} of the division code, “{actual}”, is not a digit.",
  "defect.format.division.province": "The division code starts with “{actual}”, which is no province.",
  "defect.format.division.countyWithoutCity": "Division code {actual} names a county without a city.",
  "defect.format.division.townshipWithoutCounty": "Division code {actual} names a township without a county.",
  "defect.format.division.villageWithoutTownship":
    "Division code {actual} names a village without a township.",
  "defect.notAnObject": "Expected a record; this is {actual:type}.",
  "defect.unknownProperty": "Property {property} is not part of the format and is ignored.",
  "defect.unknownCode": "“{value}” is no code of the list “{title}”; it is not used until corrected.",
  "defect.unknownCode.meant":
    "“{value}” is no code of the list “{title}”; it should be {meant}. It is not used until corrected.",
  "defect.unknownCode.like":
    "“{value}” is no code of the list “{title}”; it may stand for {meant}. It is not used until corrected.",
  "defect.codeMeant": "“{value}” should be {meant}.",
  "defect.codeLike": "“{value}” may stand for {meant}; check it.",
  "defect.unknownLiteral": "The list “{title}” has no code “{value}”, and none is declared (codes).",
  "defect.unknownLiteral.like":
    "The list “{title}” has no code “{value}”, and none is declared (codes); it may stand for {meant}.",
  "defect.danglingReference": "There is no “{value}” in “{list}”.",
  "defect.duplicateId": "Id “{id}” occurs more than once, first at {first}.",
  "defect.duplicateId.workers":
    "Id “{id}” occurs more than once, first at {first}. One person who left and came back, or holds two posts, is written as one entry with their spells in terms; different people need different ids.",
  "defect.lookalikeId":
    "Id “{id}” and id “{other}” at {first} differ only in spaces (shown as ␠), invisible characters, width, case or the form of their characters; they may be one id and count as a possible double. Spell them alike, or use ids that clearly differ.",
  "defect.lookalikeId.workers":
    "Id “{id}” and id “{other}” at {first} differ only in spaces (shown as ␠), invisible characters, width, case or the form of their characters; they may be one id and count as a possible double. One person who left and came back, or holds two posts, is written as one entry with their spells in terms; different people need ids that clearly differ.",
  "defect.lookalikeReference":
    "Id “{value}” and id “{other}” at {first} differ only in spaces (shown as ␠), invisible characters, width, case or the form of their characters; whether it means that one cannot be told. Spell them alike.",
  "defect.missingId": "The entry has no id, so no other record can refer to it.",
  "defect.duplicateName":
    "One object has the property “{name}” {times} times, first at line {line:plain}, column {column:plain}, last at line {lastLine:plain}, column {lastColumn:plain}; none of the values is used. Keep one.",
  "defect.twoForms":
    "The entry has both {nested} and {fields}: only one of the two forms may be used; all of these count as not recorded.",
  "defect.dayBeforePeriod":
    "The day of the evaluation, {on:date}, lies before the period begins ({from:date}): nothing can be judged yet. Check both.",
  "defect.periodReversed": "The dates are reversed: from {from:date}, to {to:date}.",
  "defect.reversedDates":
    "The dates are reversed: from {from:date}, to {to:date} (the other one is at {other}); neither is used. Check both.",
  "defect.personalNumber":
    "It holds an identity or mobile number (shown as {masks}). Use a code of your own instead.",
  "defect.unitsDisagree":
    "{value} hours and {finer} minutes do not agree; neither is used. One of them is enough.",
  "defect.unitsDisagree.none":
    "Hours are said to be none, minutes to be {finer}; neither is used. One of them is enough.",
  "defect.other": "The value is wrong ({code}).",
};
