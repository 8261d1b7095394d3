import Ajv, { type ErrorObject } from "ajv";
import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import { ALL_SPECS } from "../../audit/spec/policies";
import { type FileEntry, problemsOf, toEntry, type ValueProblem, type WrittenPolicy } from "./policy-entry";
import { policyFileSchema } from "./policy-file-schema";

/** What is wrong with a policies file; every problem has its line and column. */
export class PolicyFileError extends Error {
  override readonly name = "PolicyFileError";

  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/**
 * The policies of a file, which is YAML or JSON.
 *
 * @param file its name, for messages
 * @throws PolicyFileError
 */
export function parsePolicyFile(file: string, text: string, now: Date): FileEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const faults = document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`);
  if (faults.length > 0) throw new PolicyFileError(faults);

  const refuse = (problems: readonly ValueProblem[]) => {
    if (problems.length === 0) return;
    const described = problems.map(({ path, problem }) => {
      const where = path.length === 0 ? "the file" : pathText(path);
      return { offset: offsetOf(document, path), text: `${where} ${problem}` };
    });
    described.sort((a, b) => a.offset - b.offset);
    throw new PolicyFileError(described.map(({ offset, text: problem }) => `${at(offset)}: ${problem}`));
  };
  const content = contentOf(document, file);
  refuse(formProblemsOf(content));
  const written = (content as { readonly policies: readonly WrittenPolicy[] }).policies;
  refuse(
    written.flatMap((policy, index) =>
      problemsOf(policy, now).map(({ path, problem }) => ({
        path: ["policies", index, ...path],
        problem,
      })),
    ),
  );
  const entries = written.map((policy) => toEntry(policy));
  refuse(
    entries.flatMap(({ label }, index) =>
      entries.findIndex((other) => other.label === label) === index
        ? []
        : [
            {
              path: ["policies", index],
              problem: `has the name ${label}, which another policy has; set a unique policy name`,
            },
          ],
    ),
  );
  return entries;
}

/** Aliases are followed only here, and an error of theirs has no position. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new PolicyFileError([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function formProblemsOf(content: unknown): ValueProblem[] {
  const validate = new Ajv({ allErrors: true, discriminator: true, strict: false, verbose: true }).compile(
    policyFileSchema(),
  );
  if (validate(content)) return [];
  return (validate.errors ?? []).map(toProblem);
}

function toProblem({ instancePath, keyword, params, message, data }: ErrorObject): ValueProblem {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  switch (keyword) {
    case "additionalProperties":
      return { path: [...path, String(params.additionalProperty)], problem: "is not a known key" };
    case "enum":
      return { path, problem: `must be one of ${list(params.allowedValues)}, got ${shown(data)}` };
    case "discriminator":
      return {
        path: [...path, "rule"],
        problem: `must be one of ${list(ALL_SPECS.map(({ name }) => name))}, got ${shown(params.tagValue)}`,
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
const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80));

const pathText = (path: ValueProblem["path"]) =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");

/** Where a value stands; where it is missing, the place that should have it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: ValueProblem["path"]): number {
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
