import type { AuditDocument } from "../document";
import { type PackedDocument, unpackDocument } from "../pack";

/** The document in the page. */
export async function loadDocument(base64: string): Promise<AuditDocument> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return unpackDocument(JSON.parse(await new Response(unzipped).text()) as PackedDocument);
}
