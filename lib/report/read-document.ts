import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import earlierSchema from "../../docs/schemas/audit-1.schema.json";
import schema from "../../docs/schemas/audit-2.schema.json";
import type { AuditDocument } from "./document";
import { type EarlierDocument, fromEarlierForm } from "./earlier-document";

/** An invalid answer of this command. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

/** The common prefix of all versions of the document. */
const FAMILY = "urn:cdktf-evs-snapshots:audit:";

/**
 * The document that `--format json` wrote.
 *
 * @param name of the text, for messages
 * @throws AnswerError for any other text, and for another version of the document
 */
export function documentFromAnswer(text: string, name: string): AuditDocument {
  const document = tryReadAnswer(text, name);
  if (document !== undefined) return document;
  throw new AnswerError(
    `${name} is not an answer of evs-snapshots. Write one with --format json of audit or report.`,
  );
}

/**
 * The same; undefined for a text that is not an answer of any version.
 *
 * @throws AnswerError for another version of the document
 */
export function tryReadAnswer(text: string, name: string): AuditDocument | undefined {
  const content = tryParse(text);
  if (!isAnswer(content)) return undefined;
  const checked =
    content.$schema === earlierSchema.$id ? checkEarlierDocument(content) : checkDocument(content);
  if ("document" in checked) return checked.document;
  throw new AnswerError(
    `${name} is an answer of another version of evs-snapshots: ${checked.problem}. Write it again with this version.`,
  );
}

type Checked<Document> = { readonly document: Document } | { readonly problem: string };

/** The document if it fits the published schema, else its problem. */
export const checkDocument = (content: unknown) => checkBy<AuditDocument>(schema, content);

function checkEarlierDocument(content: unknown): Checked<AuditDocument> {
  const checked = checkBy<EarlierDocument>(earlierSchema, content);
  return "document" in checked ? { document: fromEarlierForm(checked.document) } : checked;
}

function checkBy<Document>(form: object, content: unknown): Checked<Document> {
  const validate = addFormats(new Ajv({ allowUnionTypes: true })).compile<Document>(form);
  return validate(content) ? { document: content } : { problem: describe(validate.errors) };
}

function isAnswer(content: unknown): content is { readonly $schema: unknown } {
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
