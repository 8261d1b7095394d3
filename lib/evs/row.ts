import { isObject } from "./http/json";
import { isWellFormed, keepText, tryWriteJson } from "./text";
import { tryToRfc3339 } from "./time";

/** Maximum length of an ID. EVS's IDs have 36 characters. */
const LONGEST_ID = 255;
/** The end of the year 9999: RFC 3339 has no later time. */
const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
/** One array for all rows, to save memory with a hundred thousand of them. */
const NONE: readonly string[] = [];
const NO_TEXTS: Readonly<Record<string, string>> = {};
const SWITCHES: Readonly<Record<string, boolean>> = { true: true, false: false, "1": true, "0": false };

/**
 * One object of a response, read field by field. Null and a missing field are the same. A value is read if its meaning
 * is clear. Otherwise it is null and becomes a part of `problem`, so one invalid field does not affect the others.
 */
export class Row {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    /** Prefix of the names of fields in problems, for example `attachments[0].`. */
    private readonly prefix = "",
    private readonly problems: string[] = [],
  ) {}

  /** The problems so far, field by field. They contain names of fields only, nothing that the server sent. */
  get problem(): string | null {
    return this.problems.length === 0 ? null : this.problems.join("; ");
  }

  /** Names of the fields that could not be read so far. */
  get unreadable(): readonly string[] {
    if (this.problems.length === 0) return NONE;
    return [...new Set(this.problems.map((problem) => problem.split(/[ .[]/, 1)[0] ?? ""))];
  }

  /** Whether the response has a value for a field. */
  has(name: string): boolean {
    return (this.fields[name] ?? null) !== null;
  }

  /** The row's own ID. A missing and an empty ID are problems too. */
  ownId(name = "id"): string | null {
    const problems = this.problems.length;
    const id = this.id(name);
    return id === null && this.problems.length === problems ? this.fail(name, "is missing") : id;
  }

  /** An ID. An empty string means none. Other types are not converted to an ID. */
  id(name: string): string | null {
    const value = this.fields[name] ?? null;
    if (value === null) return null;
    if (typeof value !== "string") return this.fail(name, `is ${kindOf(value)}, not a string`);
    if (value.trim() === "") return null;
    if (value.length > LONGEST_ID) return this.fail(name, `has more than ${LONGEST_ID} characters`);
    return isWellFormed(value) ? value : this.fail(name, "is not valid Unicode");
  }

  text(name: string): string | null {
    const value = this.fields[name] ?? null;
    if (value === null) return null;
    if (typeof value === "string") return keepText(value);
    if (typeof value === "boolean" || Number.isFinite(value)) return String(value);
    return this.fail(name, `is ${kindOf(value)}, not a string`);
  }

  /** A non-negative integer. EVS returns some as strings. */
  integer(name: string): number | null {
    const value = this.fields[name] ?? null;
    if (value === null || value === "") return null;
    const number = typeof value === "string" && /^\s*\d+(\.0*)?\s*$/.test(value) ? Number(value) : value;
    return Number.isSafeInteger(number) && Number(number) >= 0
      ? Number(number)
      : this.fail(name, "is not a non-negative integer");
  }

  /** EVS returns some booleans as strings. */
  boolean(name: string): boolean | null {
    const value = this.fields[name] ?? null;
    if (value === null || value === "") return null;
    const isPlain = ["boolean", "number", "string"].includes(typeof value);
    const meaning = isPlain ? SWITCHES[String(value).trim().toLowerCase()] : undefined;
    return meaning ?? this.fail(name, "is not a boolean");
  }

  /** RFC 3339 in UTC. */
  time(name: string): string | null {
    const value = this.fields[name] ?? null;
    if (value === null || value === "") return null;
    const time = typeof value === "string" ? tryToRfc3339(value) : undefined;
    return time ?? this.fail(name, "is not a valid time");
  }

  /** The same for a time in milliseconds since 1970. */
  instant(name: string): string | null {
    const at = this.integer(name);
    if (at === null) return null;
    return at > LAST_INSTANT ? this.fail(name, "is not a valid time") : new Date(at).toISOString();
  }

  /** Strings by key. Values of other types are kept as JSON. */
  texts(name: string): Readonly<Record<string, string>> {
    return this.collect(name, Object.entries(this.object(name)));
  }

  /** Strings by key, from an object or from a list of objects with `key` and `value`. */
  tags(name: string): Readonly<Record<string, string>> {
    if (!Array.isArray(this.fields[name])) return this.texts(name);
    const tags = this.rows(name).map((tag) => [tag.text("key"), tag.text("value") ?? ""] as const);
    return this.collect(
      name,
      tags.flatMap(([key, value]) => (key === null ? [] : [[key, value]])),
    );
  }

  /** The fields of an inner object. An empty string or list is an empty object. */
  object(name: string): Readonly<Record<string, unknown>> {
    const value = this.fields[name] ?? {};
    if (isObject(value)) return value;
    if (value !== "" && !isEmptyList(value)) this.fail(name, `is ${kindOf(value)}, not an object`);
    return {};
  }

  /** The fields of an inner object. Its problems are added to this row. */
  inner(name: string): Row {
    return new Row(this.object(name), `${this.prefix}${name}.`, this.problems);
  }

  /** Inner rows. Their problems are added to this row. */
  rows(name: string): Row[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) {
      if (value !== "") this.fail(name, `is ${kindOf(value)}, not a list`);
      return [];
    }
    return value.flatMap((fields: unknown, index) => {
      if (isObject(fields)) return [new Row(fields, `${this.prefix}${name}[${index}].`, this.problems)];
      this.fail(`${name}[${index}]`, `is ${kindOf(fields)}, not an object`);
      return [];
    });
  }

  private collect(
    name: string,
    entries: readonly (readonly [string, unknown])[],
  ): Readonly<Record<string, string>> {
    if (entries.length === 0) return NO_TEXTS;
    const texts = new Map<string, string>();
    for (const [given, value] of entries) {
      // Terraform compares keys in this form, and accepts none twice.
      const key = keepText(given).normalize("NFC");
      const text = typeof value === "string" ? keepText(value) : tryWriteJson(value);
      if (text === undefined)
        this.fail(name, "has a value that JSON cannot represent, or is nested too deeply");
      else if (texts.has(key)) this.fail(name, "has two keys that cannot be distinguished");
      else texts.set(key, text);
    }
    return Object.fromEntries(texts);
  }

  private fail(name: string, problem: string): null {
    const whole = `${this.prefix}${name} ${problem}`;
    if (!this.problems.includes(whole)) this.problems.push(whole);
    return null;
  }
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The type of a value, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
