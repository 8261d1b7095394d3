import { textsOf } from "../../audit/catalogue";
import type { GoneResult } from "../../audit/results/policy-record";
import {
  type AuditDocument,
  assembleDocument,
  joinRemoved,
  type LeftOutProject,
  type RemovedPolicy,
  type ScannedCell,
} from "../../report";
import { cellKeyOf } from "../../report/cell-key";
import { TOOL } from "../tool";
import { mergePolicy } from "./merge-policy";
import { otherShardsOf } from "./other-shards";
import { type ChosenCell, chooseCells, compareTexts, type Shards } from "./shards";

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
    scanned: scannedOf(cells),
    left_out: leftOutOf(documents),
    policies: first.policies.map((_, index) => mergePolicy(index, context)),
    not_looked_at: documents.flatMap(({ not_looked_at }) => not_looked_at),
    removed_policies: removedOf(documents, cells),
  });
}

/** Cells of an account have the same identity, also those of shards that have read nothing of the account. */
function scannedOf(cells: readonly ChosenCell[]): ScannedCell[] {
  const known = new Map(
    cells.flatMap(({ cell: { account, identity } }) =>
      isRead(identity) ? [[account, identity] as const] : [],
    ),
  );
  return cells.map(({ cell: { state: _, reasons: __, ...cell } }) =>
    isRead(cell.identity) ? cell : { ...cell, identity: known.get(cell.account) ?? cell.identity },
  );
}

const isRead = (identity: ScannedCell["identity"]) => identity !== null && identity !== "unknown";

/** Every shard finds all projects; an account that only some could access has them in those only. */
function leftOutOf(documents: Shards["documents"]): LeftOutProject[] {
  const known = new Map<string, LeftOutProject>();
  for (const project of documents.flatMap(({ left_out = [] }) => left_out))
    known.set(cellKeyOf(project), project);
  return [...known.values()].sort((a, b) => compareTexts(a.account, b.account));
}

/** Their gone rows are in the order of the cells. Every shard has those of groups over several projects. */
function removedOf(documents: Shards["documents"], cells: readonly ChosenCell[]): RemovedPolicy[] {
  const isOfGroup = ({ project_id }: GoneResult) => project_id === null;
  const ofProjects = documents.flatMap(({ removed_policies }) =>
    removed_policies.flatMap(({ gone, ...policy }) => {
      const own = gone.filter((row) => !isOfGroup(row));
      return own.length === 0 && gone.length > 0 ? [] : [{ ...policy, gone: own }];
    }),
  );
  const ofGroups = documents[0].removed_policies.flatMap(({ gone, ...policy }) =>
    gone.some(isOfGroup) ? [{ ...policy, gone: gone.filter(isOfGroup) }] : [],
  );
  const order = new Map(cells.map(({ cell }, at) => [cell.project_id, at]));
  const orderOf = ({ project_id }: GoneResult) =>
    (project_id === null ? undefined : order.get(project_id)) ?? cells.length;
  return joinRemoved([...ofProjects, ...ofGroups]).map((policy) => ({
    ...policy,
    gone: [...policy.gone].sort((a, b) => orderOf(a) - orderOf(b)),
  }));
}
