import { textsOf } from "../../audit/catalogue";
import { type AuditDocument, assembleDocument, joinRemoved, type LeftOutProject } from "../../report";
import { cellKeyOf } from "../../report/cell-key";
import { TOOL } from "../tool";
import { mergePolicy } from "./merge-policy";
import { otherShardsOf } from "./other-shards";
import { chooseCells, type Shards } from "./shards";

/**
 * Combines the answers of shards: each cell is from the shard that must read it. A cell that no shard has read is
 * unread, as in the answers of the others.
 *
 * @throws MergeError
 */
export function mergeShards({ of, documents }: Pick<Shards, "of" | "documents">): AuditDocument {
  const [first] = documents;
  const texts = textsOf(first.language);
  const cells = chooseCells(documents);
  const made = documents.map(({ made_at }) => made_at).sort((a, b) => Date.parse(a) - Date.parse(b));
  const madeAt = made.at(-1) ?? first.made_at;
  const others = otherShardsOf(cells, { of, documents }, texts);
  const context = { documents, cells, others, texts, now: new Date(madeAt) };
  return assembleDocument({
    tool: TOOL,
    // No part of it is later.
    made_at: madeAt,
    source: first.source,
    language: first.language,
    interrupted: documents.find(({ interrupted }) => interrupted !== null)?.interrupted ?? null,
    scanned: cells.map(({ cell: { state: _, reasons: __, ...cell } }) => cell),
    left_out: leftOutOf(documents),
    policies: first.policies.map((_, index) => mergePolicy(index, context)),
    not_looked_at: documents.flatMap(({ not_looked_at }) => not_looked_at),
    removed_policies: joinRemoved(documents.flatMap(({ removed_policies }) => removed_policies)),
  });
}

/** Every shard finds all projects; an account that only some could access has them in those only. */
function leftOutOf(documents: Shards["documents"]): LeftOutProject[] {
  const known = new Map<string, LeftOutProject>();
  for (const project of documents.flatMap(({ left_out = [] }) => left_out))
    known.set(cellKeyOf(project), project);
  return [...known.values()];
}
