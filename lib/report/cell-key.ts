import type { CellRecord } from "../audit/results/policy-record";

/** What a cell is known by: its project, and where none could be found, its account and region. */
export const cellKeyOf = ({
  account,
  region,
  project_id,
}: Pick<CellRecord, "account" | "region" | "project_id">) => project_id ?? JSON.stringify([account, region]);
