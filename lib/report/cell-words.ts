import type { Texts } from "../audit/catalogue";
import { foldReasons } from "../audit/facts/fold-reasons";
import { nameOfPlace } from "../audit/facts/place";
import type { CellRecord } from "../audit/results/policy-record";
import type { AuditDocument, ReportedCell } from "./document";

export type CellPlace = Pick<CellRecord, "account" | "region" | "project_id" | "project_name">;

/** The name of a cell: with the account and the project's name in a fleet. */
export function cellName(
  { account, region, project_name, project_id }: CellPlace,
  { documents }: Texts,
): string {
  const place = { account, region, projectId: project_id, projectName: project_name };
  return nameOfPlace(place) || documents.notSaid;
}

/** The place of a row in a fleet; empty if one project is read, which is in the heading. */
export const placeWords = (row: CellPlace, texts: Texts): string[] =>
  row.account === null && row.project_name === null ? [] : [cellName(row, texts)];

/** The only project and its region, or the number of complete projects: `38 of 40 projects complete`. */
export function whereOf(cells: readonly ReportedCell[], { documents }: Texts): string[] {
  if (cells.length > 1) return [documents.projects(cells.filter(isComplete).length, cells.length)];
  const [{ project_id, region } = { project_id: null, region: null }] = cells;
  return [documents.project(project_id ?? documents.notSaid), ...(region === null ? [] : [region])];
}

/** Incomplete projects by their states and reasons, in few lines for any number. */
export function openCellLines(cells: readonly ReportedCell[], texts: Texts): string[] {
  const { documents } = texts;
  const said = cells
    .filter((cell) => !isComplete(cell))
    .flatMap((cell) => {
      const { state, reasons } = cell;
      const name = cellName(cell, texts);
      return (reasons.length === 0 ? [""] : reasons).map((reason) => ({ name, state, reason }));
    });
  return foldReasons(
    said,
    ({ state, reason }) => JSON.stringify([state, reason]),
    (names, { state, reason }) => documents.openProjects(documents.states[state], names, reason),
    documents.moreReasons,
  );
}

/** Projects that the fleet does not have, by reasons, in few lines for any number. */
export function leftOutLines({ left_out = [] }: Pick<AuditDocument, "left_out">, texts: Texts): string[] {
  const { documents } = texts;
  return foldReasons(
    left_out.map(({ reason, ...place }) => ({ name: cellName(place, texts), reason })),
    ({ reason }) => reason,
    (names, { reason }) => documents.leftOut(names, reason),
    documents.moreReasons,
  );
}

export const isComplete = ({ state }: Pick<ReportedCell, "state">): boolean => state === "complete";

/** The rows that were read in all cells together; null if unknown. */
export function scannedIn(cells: readonly ReportedCell[]) {
  const kinds = cells.flatMap(({ kinds_scanned }) => kinds_scanned ?? []);
  return {
    snapshots: sumOf(cells.map(({ snapshots_scanned }) => snapshots_scanned)),
    disks: sumOf(cells.map(({ volumes_scanned }) => volumes_scanned)),
    kinds: kinds.length === 0 ? null : [...new Set(kinds)],
  };
}

function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
