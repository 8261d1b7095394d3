import type { Memory } from "../../audit/memory/memory";
import type { EarlierFindings } from "../../audit/results/judge";
import { goneOf } from "../../audit/results/policy-record";
import { type AuditDocument, joinRemoved } from "../../report";
import type { FileEntry } from "../policies/policy-entry";

/** The policies of a run, by the keys of earlier answers: rule, name and project. */
export class KnownPolicies {
  constructor(
    private readonly entries: readonly FileEntry[],
    private readonly memory: Memory,
  ) {}

  earlierOf = (entry: FileEntry): EarlierFindings => ({ memory: this.memory, labels: this.labelsOf(entry) });

  placeOf = (entry: FileEntry, projectId: string | null) => ({
    rule: entry.name,
    label: entry.label,
    projectId,
    labels: this.labelsOf(entry),
  });

  /** Policies of these projects that only earlier answers have, each once. */
  removedFrom(projectIds: readonly (string | null)[]): AuditDocument["removed_policies"] {
    const places = this.entries.flatMap((entry) => projectIds.map((id) => this.placeOf(entry, id)));
    return joinRemoved(
      this.memory.without(places).map((place) => ({
        rule: place.rule,
        policy: place.label,
        gone: goneOf(this.memory.of(place), place.projectId),
      })),
    );
  }

  private labelsOf({ name }: FileEntry): readonly string[] {
    return this.entries.filter((entry) => entry.name === name).map(({ label }) => label);
  }
}
