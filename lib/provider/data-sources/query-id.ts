import { createHash } from "node:crypto";

/** The `id` of a data source: the hash of its query. It changes only with the query. */
export function queryId(projectId: string, query: Readonly<Record<string, unknown>>): string {
  const sorted = Object.entries({ ...query, projectId })
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 32);
}
