import { createHash } from "node:crypto";

/** A data source's `id`: the hash of its query, so that an unchanged query never shows as a change. */
export function queryId(projectId: string, query: Readonly<Record<string, unknown>>): string {
  const sorted = Object.entries({ ...query, projectId })
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 32);
}
