import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import schema from "../../docs/schemas/audit-1.schema.json";
import type { AuditDocument } from "./document";

/** An answer of this command that cannot be used. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

/** How the names of all forms of the document begin. */
const FAMILY = "urn:cdktf-evs-snapshots:audit:";

/**
 * The document that `--format json` wrote.
 *
 * @param name what the text is of, for messages
 * @throws AnswerError for any other text, and for a document of another form
 */
export function documentFromAnswer(text: string, name: string): AuditDocument {
  const content = tryParse(text);
  if (!isAnswer(content)) {
    throw new AnswerError(
      `${name} is not an answer of evs-snapshots. Write one with --format json of audit or report.`,
    );
  }
  const checked = checkDocument(content);
  if ("document" in checked) return checked.document;
  throw new AnswerError(
    `${name} is an answer of another version of evs-snapshots: ${checked.problem}. Write it again with this version.`,
  );
}

/** The document, if it has the form of the published schema; else what is wrong with it. */
export function checkDocument(
  content: unknown,
): { readonly document: AuditDocument } | { readonly problem: string } {
  const validate = addFormats(new Ajv({ allowUnionTypes: true })).compile<AuditDocument>(schema);
  return validate(content) ? { document: content } : { problem: describe(validate.errors) };
}

function isAnswer(content: unknown): boolean {
  if (typeof content !== "object" || content === null || !("$schema" in content)) return false;
  return String(content.$schema).startsWith(FAMILY);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(errors: readonly ErrorObject[] | null | undefined): string {
  const [first] = errors ?? [];
  return first === undefined ? "unknown" : `${first.instancePath} ${first.message ?? first.keyword}`;
}
