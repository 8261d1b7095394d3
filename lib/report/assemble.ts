import type { CellRecord } from "../audit/results/policy-record";
import { cellKeyOf } from "./cell-key";
import {
  type AuditDocument,
  DOCUMENT_SCHEMA,
  type ReportedCell,
  type ReportedPolicy,
  type ScannedCell,
  type UnseenPolicy,
} from "./document";

/** The parts of a document. Its cells follow from the reads and the policies. */
export interface DocumentParts extends Omit<AuditDocument, "$schema" | "cells"> {
  readonly scanned: readonly ScannedCell[];
}

/** The document of policies that were judged in some cells. */
export function assembleDocument({ scanned, ...parts }: DocumentParts): AuditDocument {
  const { tool, made_at, source, language, interrupted, policies, not_looked_at, removed_policies } = parts;
  const { shard, left_out } = parts;
  return {
    $schema: DOCUMENT_SCHEMA,
    tool,
    made_at,
    source,
    language,
    interrupted,
    ...(shard === undefined ? {} : { shard }),
    cells: toCells(scanned, policies, not_looked_at),
    ...(left_out === undefined ? {} : { left_out }),
    policies,
    not_looked_at,
    removed_policies,
  };
}

/** The cells of policies, if their reads are unknown. A region that only some policies know is kept. */
export function cellsOf(policies: readonly ReportedPolicy[]): ScannedCell[] {
  const cells = new Map<string, ScannedCell>();
  for (const cell of policies.flatMap((policy) => policy.cells)) {
    const { account, region, project_id, project_name } = cell;
    const known = cells.get(cellKeyOf(cell));
    cells.set(cellKeyOf(cell), {
      account: known?.account ?? account,
      region: known?.region ?? region,
      project_id,
      project_name: known?.project_name ?? project_name,
      identity: null,
      kinds_scanned: null,
      snapshots_scanned: null,
      volumes_scanned: null,
    });
  }
  return [...cells.values()];
}

type CellAnswer = Pick<CellRecord, "state" | "reasons">;

function toCells(
  scanned: readonly ScannedCell[],
  policies: readonly ReportedPolicy[],
  unseen: readonly UnseenPolicy[],
): ReportedCell[] {
  const answers = new Map<string, CellAnswer[]>();
  const add = (key: string, answer: CellAnswer) => {
    const known = answers.get(key);
    if (known === undefined) answers.set(key, [answer]);
    else known.push(answer);
  };
  for (const cell of policies.flatMap((policy) => policy.cells)) add(cellKeyOf(cell), cell);
  for (const { project_id, reason } of unseen) {
    add(cellKeyOf({ account: null, region: null, project_id }), { state: "incomplete", reasons: [reason] });
  }
  return scanned.map(({ account, region, project_id, project_name, ...read }) => {
    const found = answers.get(cellKeyOf({ account, region, project_id })) ?? [];
    return {
      account,
      region,
      project_id,
      project_name,
      state: stateOf(found),
      reasons: [...new Set(found.flatMap(({ reasons }) => reasons))],
      ...read,
    };
  });
}

/** The common state of a cell in all policies. If they differ, it is incomplete. */
function stateOf(answers: readonly CellAnswer[]): ReportedCell["state"] {
  const [first = "complete", ...others] = new Set(answers.map(({ state }) => state));
  return others.length === 0 ? first : "incomplete";
}
