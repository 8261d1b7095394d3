import Ajv, { type ErrorObject } from "ajv";
import { type Document, isMap, LineCounter, parseAllDocuments, parseDocument } from "yaml";
import { toOwnerRule, tryGetOwnerProblem } from "../../audit/spec/owners";
import { ALL_SPECS } from "../../audit/spec/policies";
import { aliasProblemsOf } from "./alias-problems";
import { foreignFileProblem } from "./foreign-files";
import { type FileEntry, problemsOf, toEntry, type ValueProblem, type WrittenPolicy } from "./policy-entry";
import { policyFileSchema } from "./policy-file-schema";
import { repositoryPath } from "./repository-path";

/** Most problems that one message lists. */
const MOST_PROBLEMS = 100;
/** How often a file may use what it names by an anchor; uses inside of such multiply. */
const MOST_ALIASES = 100_000;

/** A file whose form has been checked. */
interface WrittenFile {
  readonly policies: readonly WrittenPolicy[];
  readonly owners?: readonly Readonly<Record<string, unknown>>[];
}

/** What is wrong with a policies file; every problem has its line and column. */
export class PolicyFileError extends Error {
  override readonly name = "PolicyFileError";

  constructor(readonly problems: readonly string[]) {
    const left = problems.length - MOST_PROBLEMS;
    super([...problems.slice(0, MOST_PROBLEMS), ...(left > 0 ? [`and ${left} more`] : [])].join("\n"));
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
  const options = { lineCounter: lines, prettyErrors: false, merge: true } as const;
  const documents = [...parseAllDocuments(text, options)];
  const [document = parseDocument(text, options), another] = documents;
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (another !== undefined) {
    const place = at(another.contents?.range?.[0] ?? another.range[0]);
    throw new PolicyFileError([
      `${place}: the file holds ${documents.length} documents, and the second one begins here: put the policies of all into one list`,
    ]);
  }
  const faults = [...document.errors.map(({ pos, message }) => ({ offset: pos[0], message }))];
  if (faults.length === 0) faults.push(...aliasProblemsOf(document));
  if (faults.length > 0)
    throw new PolicyFileError(faults.map(({ offset, message }) => `${at(offset)}: ${message}`));

  const refuse = (problems: readonly ValueProblem[]) => {
    if (problems.length === 0) return;
    const described = problems.map(({ path, problem }) => {
      const where = path.length === 0 ? "the file" : pathText(path);
      return { offset: offsetOf(document, path), text: `${where} ${problem}` };
    });
    described.sort((a, b) => a.offset - b.offset);
    throw new PolicyFileError(described.map(({ offset, text: problem }) => `${at(offset)}: ${problem}`));
  };
  const content = contentOf(document, at(0));
  const foreign = foreignFileProblem(content);
  if (foreign !== undefined)
    throw new PolicyFileError([`${at(document.contents?.range?.[0] ?? 0)}: ${foreign}`]);
  const ofForm = formProblemsOf(content);
  if (ofForm.some(({ path }) => path.length < 2)) refuse(ofForm);
  const { policies: written, owners = [] } = content as WrittenFile;
  // Values are checked in entries whose form is right, so that all that can be said is said at once.
  const malformedIn = (list: keyof WrittenFile) =>
    new Set(ofForm.flatMap(({ path: [key, index] }) => (key === list ? [index] : [])));
  const malformed = malformedIn("policies");
  const malformedOwners = malformedIn("owners");
  const ofOwners = owners.flatMap((rule, index) => {
    const found = malformedOwners.has(index) ? undefined : tryGetOwnerProblem(rule);
    if (found === undefined) return [];
    const { field, problem } = found;
    return [{ path: ["owners", index, ...(field === undefined ? [] : [field])], problem }];
  });
  const ofValues = written.flatMap((policy, index) =>
    malformed.has(index)
      ? []
      : problemsOf(policy, now).map(({ path, problem }) => ({ path: ["policies", index, ...path], problem })),
  );
  refuse([...ofForm, ...ofOwners, ...ofValues]);
  const ownerRules = owners.map(toOwnerRule);
  const path = repositoryPath(file);
  const entries = written.map((policy, index): FileEntry => {
    const { line } = lines.linePos(offsetOf(document, ["policies", index]));
    const declaredAt = path === undefined ? undefined : { file: path, line };
    return { ...toEntry(policy), owners: ownerRules, declaredAt };
  });
  const labels = new Set<string>();
  refuse(
    entries.flatMap(({ label }, index) => {
      if (!labels.has(label)) {
        labels.add(label);
        return [];
      }
      const problem = `has the name ${label}, which another policy has; set a unique policy name`;
      return [{ path: ["policies", index], problem }];
    }),
  );
  return entries;
}

/** Aliases are followed only here, and what is left to go wrong has no position. */
function contentOf(document: Document.Parsed, start: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new PolicyFileError([`${start}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function formProblemsOf(content: unknown): ValueProblem[] {
  const validate = new Ajv({
    allErrors: true,
    discriminator: true,
    strict: false,
    strictNumbers: true,
    verbose: true,
    // The schema is this package's own, and one policy after the other has the same parts: to check or to inline them takes
    // longer than to read any file.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  }).compile(policyFileSchema());
  if (validate(content)) return [];
  return (validate.errors ?? []).map(toProblem);
}

function toProblem({
  instancePath,
  keyword,
  params,
  message,
  data,
  parentSchema,
}: ErrorObject): ValueProblem {
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

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  // JSON has no word for what is endless.
  return (typeof value === "number" ? String(value) : JSON.stringify(value)).slice(0, 80);
}

const pathText = (path: ValueProblem["path"]) =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");

/** Where a value stands; where it is missing, the place that should have it. */
function offsetOf(document: Document.Parsed, path: ValueProblem["path"]): number {
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
