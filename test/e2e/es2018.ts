import { createContext, runInContext } from "node:vm";

/** The built-ins of ES2018 (ECMA-262, 9th edition), by constructor or namespace: own names, then those of the prototype. */
const names: Record<string, readonly [own: string, prototype: string]> = {
  Object: [
    "assign create defineProperties defineProperty entries freeze getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf values",
    "hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__",
  ],
  Function: ["", "apply bind call toString arguments caller"],
  Array: [
    "from isArray of",
    "concat copyWithin entries every fill filter find findIndex forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString toString unshift values",
  ],
  String: [
    "fromCharCode fromCodePoint raw",
    "charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare match normalize padEnd padStart repeat replace search slice split startsWith substring substr toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim valueOf anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup",
  ],
  Number: [
    "EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt",
    "toExponential toFixed toLocaleString toPrecision toString valueOf",
  ],
  Boolean: ["", "toString valueOf"],
  Symbol: [
    "asyncIterator for hasInstance isConcatSpreadable iterator keyFor match replace search species split toPrimitive toStringTag unscopables",
    "toString valueOf",
  ],
  RegExp: ["", "compile dotAll exec flags global ignoreCase multiline source sticky test toString unicode"],
  Map: ["", "clear delete entries forEach get has keys set size values"],
  Set: ["", "add clear delete entries forEach has keys size values"],
  WeakMap: ["", "delete get has set"],
  WeakSet: ["", "add delete has"],
  Promise: ["all race reject resolve", "catch finally then"],
  Error: ["captureStackTrace stackTraceLimit", "message name toString"],
  Date: [
    "UTC now parse",
    "getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds getYear setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds setYear toDateString toGMTString toISOString toJSON toLocaleDateString toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf",
  ],
  ArrayBuffer: ["isView", "byteLength slice"],
  DataView: [
    "",
    "buffer byteLength byteOffset getFloat32 getFloat64 getInt16 getInt32 getInt8 getUint16 getUint32 getUint8 setFloat32 setFloat64 setInt16 setInt32 setInt8 setUint16 setUint32 setUint8",
  ],
  Math: [
    "E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc",
    "",
  ],
  JSON: ["parse stringify", ""],
  Reflect: [
    "apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys preventExtensions set setPrototypeOf",
    "",
  ],
  Proxy: ["revocable", ""],
};

const typedArray: readonly [string, string] = [
  "from of",
  "buffer byteLength byteOffset copyWithin entries every fill filter find findIndex forEach includes indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice some sort subarray toLocaleString toString values",
];

const globals = [
  ...Object.keys(names),
  ..."EvalError RangeError ReferenceError SyntaxError TypeError URIError".split(" "),
  ..."Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array".split(
    " ",
  ),
  ..."Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape".split(
    " ",
  ),
];

/** Runs inside the context: takes away every name that is not on the lists, and the promise that sorting is stable. */
const strip = (
  globals: string[],
  names: Record<string, readonly [string, string]>,
  typed: readonly [string, string],
) => {
  const everywhere = ["constructor", "length", "name", "prototype", "caller", "arguments"];
  const keep = (object: object, allowed: string) => {
    const known = [...allowed.split(" "), ...everywhere];
    for (const name of Object.getOwnPropertyNames(object))
      if (!known.includes(name)) delete (object as Record<string, unknown>)[name];
  };
  const world = globalThis as unknown as Record<string, { prototype?: object } & object>;
  const { defineProperty } = Object;
  const sort = Array.prototype.sort;
  for (const [name, [own, prototype]] of Object.entries(names)) {
    const found = world[name]!;
    if (found.prototype) keep(found.prototype, prototype);
    keep(found, own);
  }
  const array = Object.getPrototypeOf(Uint8Array);
  keep(array.prototype, typed[1]);
  keep(array, typed[0]);
  // Of equal entries the later one may come first.
  const unstable = function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    const by =
      compare ?? ((a: unknown, b: unknown) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));
    const placed = this.map((value, k) => ({ value, k }));
    sort.call(
      placed,
      (a: { value: unknown; k: number }, b: { value: unknown; k: number }) =>
        by(a.value, b.value) || b.k - a.k,
    );
    placed.forEach(({ value }, k) => {
      this[k] = value;
    });
    return this;
  };
  defineProperty(Array.prototype, "sort", { value: unstable, writable: true, configurable: true });
  for (const name of Object.getOwnPropertyNames(world)) if (!globals.includes(name)) delete world[name];
};

/** A world of its own in which there is nothing newer than ES2018, and nothing of Node, browsers or ECMA-402. */
export function es2018World(): object {
  const world = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const args = [globals, names, typedArray].map((value) => JSON.stringify(value)).join(",");
  runInContext(`(${strip.toString()})(${args})`, world);
  return world;
}
