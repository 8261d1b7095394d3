import Ajv, { type ErrorObject, type SchemaObject } from "ajv";
import { type Document, isMap, LineCounter, parseAllDocuments, parseDocument } from "yaml";
import { pathText, type WrittenPath, type WrittenProblem } from "../../audit/spec/written-problem";
import { aliasProblemsOf } from "./alias-problems";

/** Maximum number of problems in one message. */
const MOST_PROBLEMS = 100;
/** Maximum number of aliases in a file. Aliases inside of aliased values multiply. */
const MOST_ALIASES = 100_000;

/** Problems of a file, each with its line and column. */
export class YamlFileError extends Error {
  override readonly name = "YamlFileError";

  constructor(readonly problems: readonly string[]) {
    const left = problems.length - MOST_PROBLEMS;
    super([...problems.slice(0, MOST_PROBLEMS), ...(left > 0 ? [`and ${left} more`] : [])].join("\n"));
  }
}

/** A user's file in YAML or JSON: its content, with positions. */
export class YamlFile {
  readonly content: unknown;
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  /**
   * @param name of the file, for messages
   * @param oneOnly what to do with several documents
   * @throws YamlFileError
   */
  constructor(
    private readonly name: string,
    text: string,
    oneOnly: string,
  ) {
    const options = { lineCounter: this.lines, prettyErrors: false, merge: true } as const;
    const documents = [...parseAllDocuments(text, options)];
    const [document = parseDocument(text, options), another] = documents;
    this.document = document;
    if (another !== undefined) {
      const place = this.at(another.contents?.range?.[0] ?? another.range[0]);
      throw new YamlFileError([
        `${place}: the file has ${documents.length} documents, and the second one starts here: ${oneOnly}`,
      ]);
    }
    const faults = [...document.errors.map(({ pos, message }) => ({ offset: pos[0], message }))];
    if (faults.length === 0) faults.push(...aliasProblemsOf(document));
    if (faults.length > 0) {
      throw new YamlFileError(faults.map(({ offset, message }) => `${this.at(offset)}: ${message}`));
    }
    this.content = contentOf(document, this.at(0));
  }

  /** @throws YamlFileError if there is any problem */
  refuse(problems: readonly WrittenProblem[]): void {
    if (problems.length > 0) this.fail(problems);
  }

  /** @throws YamlFileError with the problems in the order of the file */
  fail(problems: readonly WrittenProblem[]): never {
    const described = problems.map(({ path, problem }) => {
      const where = path.length === 0 ? "the file" : pathText(path);
      return { offset: offsetOf(this.document, path), text: `${where} ${problem}` };
    });
    described.sort((a, b) => a.offset - b.offset);
    throw new YamlFileError(described.map(({ offset, text: problem }) => `${this.at(offset)}: ${problem}`));
  }

  /** @throws YamlFileError for the file as a whole */
  refuseAll(problem: string): never {
    throw new YamlFileError([`${this.at(this.document.contents?.range?.[0] ?? 0)}: ${problem}`]);
  }

  /** From 1. */
  lineOf(path: WrittenPath): number {
    return this.lines.linePos(offsetOf(this.document, path)).line;
  }

  private at(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${this.name}:${line}:${col}`;
  }
}

/** Aliases are resolved here. An error at this step has no position. */
function contentOf(document: Document.Parsed, start: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new YamlFileError([`${start}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/**
 * The problems of a content's form.
 *
 * @param tags the values of the field that distinguishes the alternatives of the schema
 */
export function formProblemsOf(
  content: unknown,
  schema: SchemaObject,
  tags: readonly string[] = [],
): WrittenProblem[] {
  const validate = new Ajv({
    allErrors: true,
    discriminator: true,
    strict: false,
    strictNumbers: true,
    verbose: true,
    // The schema is this package's own, and its policies share many parts: to check or to inline them takes longer than
    // to read any file.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  }).compile(schema);
  if (validate(content)) return [];
  return (validate.errors ?? []).map((error) => toProblem(error, tags));
}

function toProblem(
  { instancePath, keyword, params, message, data, parentSchema }: ErrorObject,
  tags: readonly string[],
): WrittenProblem {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  switch (keyword) {
    case "additionalProperties":
      return {
        path: [...path, String(params.additionalProperty)],
        problem: `is not a known key; the keys are ${list(Object.keys(parentSchema?.properties ?? {}))}`,
      };
    case "required":
      return { path, problem: `must have ${params.missingProperty}` };
    case "enum":
      return { path, problem: `must be one of ${list(params.allowedValues)}, got ${shown(data)}` };
    case "discriminator":
      return {
        path: [...path, String(params.tag)],
        problem: `must be one of ${list(tags)}, got ${shown(params.tagValue)}`,
      };
    case "type":
      return {
        path,
        problem: `must be ${NAMES[String(params.type)] ?? params.type}, got ${shown(data)}`,
      };
    default:
      return { path, problem: message ?? keyword };
  }
}

const NAMES: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  array: "a list",
  object: "a map",
};
const list = (values: unknown) => (Array.isArray(values) ? values.join(", ") : String(values));

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  // JSON cannot express infinite numbers.
  return (typeof value === "number" ? String(value) : JSON.stringify(value)).slice(0, 80);
}

/** The position of a value. If it is missing, the position of its parent. */
function offsetOf(document: Document.Parsed, path: WrittenPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as
      | { readonly range?: readonly number[] }
      | null
      | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
