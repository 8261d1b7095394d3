import { EvsError } from "./errors";
import { isObject } from "./http/json";
import { toRfc3339 } from "./time";

/** One object of a list, read field by field. Null and missing are the same; a value of another kind is an error. */
export class Row {
  constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    /** Where it stands, for example `snapshots[3]`. */
    private readonly where: string,
    private readonly request: { readonly method: string; readonly path: string },
  ) {}

  /** @throws EvsError unless there is an ID */
  id(): string {
    const { id } = this.fields;
    if (typeof id === "string" && id !== "") return id;
    throw this.error("id", "is missing");
  }

  text(name: string): string | null {
    const value = this.fields[name] ?? null;
    if (value === null || typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw this.error(name, "is no text");
  }

  number(name: string): number | null {
    const value = this.fields[name] ?? null;
    if (value === null || typeof value === "number") return value;
    if (typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)))
      return Number(value);
    throw this.error(name, "is no number");
  }

  /** EVS writes some switches as texts. */
  boolean(name: string): boolean | null {
    const value = this.fields[name] ?? null;
    if (value === null || typeof value === "boolean") return value;
    if (value === "true" || value === "false") return value === "true";
    throw this.error(name, "is neither true nor false");
  }

  /** RFC 3339 in UTC; a text that is no time stays as it is. */
  time(name: string): string | null {
    const value = this.text(name);
    return value === null ? null : toRfc3339(value);
  }

  /** Texts by key; values that are no texts are kept as JSON. */
  texts(name: string): Readonly<Record<string, string>> {
    const value = this.fields[name] ?? {};
    if (!isObject(value)) throw this.error(name, "is no object");
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        typeof entry === "string" ? entry : JSON.stringify(entry),
      ]),
    );
  }

  rows(name: string): Row[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) throw this.error(name, "is no list");
    return toRows(value, `${this.where}.${name}`, this.request);
  }

  /** Links of a paged answer; missing and null mean none. */
  links(name: string): Readonly<Record<string, string>>[] {
    const value = this.fields[name] ?? [];
    if (!Array.isArray(value)) throw this.error(name, "is no list");
    return value.map((_, index) =>
      new Row({ link: value[index] }, `${name}[${index}]`, this.request).texts("link"),
    );
  }

  private error(name: string, problem: string): EvsError {
    return shapeError(`${this.where}.${name} ${problem}`, this.request);
  }
}

/**
 * The rows of a list answer.
 *
 * @throws EvsError when there is no such list, or something else than objects in it
 */
export function rowsOf(
  body: Readonly<Record<string, unknown>>,
  name: string,
  request: { readonly method: string; readonly path: string },
): Row[] {
  const list = body[name];
  if (!Array.isArray(list)) throw shapeError(`${name} is no list`, request);
  return toRows(list, name, request);
}

function toRows(list: unknown[], name: string, request: { readonly method: string; readonly path: string }) {
  return list.map((fields, index) => {
    if (!isObject(fields)) throw shapeError(`${name}[${index}] is no object`, request);
    return new Row(fields, `${name}[${index}]`, request);
  });
}

/** An answer that is JSON, but not what the API page describes. */
export function shapeError(
  problem: string,
  request: { readonly method: string; readonly path: string },
): EvsError {
  return new EvsError(`not what the API describes: ${problem}`, { kind: "shape", ...request });
}
