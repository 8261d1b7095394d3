import type { Texts } from "../audit/catalogue";
import { oneLine } from "../audit/catalogue/text";
import type { AuditDocument } from "./document";

/** The owner of a part of a document, in one line; empty for a whole one. */
export function ownerWords({ owner }: AuditDocument, { documents }: Texts): readonly string[] {
  if (owner === undefined) return [];
  return [oneLine(owner === null ? documents.noOwner : documents.ofOwner(owner))];
}
