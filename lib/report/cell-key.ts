import type { CellRecord } from "../audit/results/policy-record";

/** The identity of a cell: its project, or its account and region if no project could be found. */
export const cellKeyOf = ({
  account,
  region,
  project_id,
}: Pick<CellRecord, "account" | "region" | "project_id">) => project_id ?? JSON.stringify([account, region]);
