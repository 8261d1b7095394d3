import type { Snapshot } from "../../evs";
import type { Place } from "../facts/place";
import { fillTemplate } from "../spec/link-template";
import type { SubjectKind, SubjectRow } from "../spec/subject";
import { kindOf } from "./life";

/** The links of rows by the user's template. Null for groups, and if a row lacks a value of the template. */
export function linksOf(
  template: string | undefined,
  subject: SubjectKind,
  { region, projectId }: Place,
): (row: SubjectRow) => string | null {
  // A group has no single page to link to.
  if (template === undefined || subject === "group") return () => null;
  return (row) =>
    fillTemplate(template, {
      region,
      project_id: (subject === "snapshot" ? (row as Snapshot).projectId : null) ?? projectId,
      kind: kindOf(row, subject),
      id: row.id,
      volume_id: subject === "snapshot" ? (row as Snapshot).volumeId : row.id,
    });
}
