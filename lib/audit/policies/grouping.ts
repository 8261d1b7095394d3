import { identityOf, type Snapshot } from "../../evs";
import { tryGetDiskId } from "../facts/rows";
import { type Parameter, ParameterProblem, shown } from "../spec/parameters";
import type { SnapshotGroup } from "../spec/subject";
import { groupBy } from "./group-by";

/** How snapshots are taken together. */
export interface Grouping {
  /** What those of a group have in common: the group's ID. */
  keyOf(snapshot: Snapshot): string;
}

const FORMS = "`disk`, `name:<separator>` or `metadata:<key>`";

/** How to take snapshots together; all of them when it is left out. */
export function optionalGrouping(description: string): Parameter<Grouping> {
  return {
    kind: "text",
    isRequired: false,
    description:
      `${description} \`disk\`, \`name:<separator>\` for the names up to a separator (\`name:-\`), or ` +
      "`metadata:<key>`. Default: all together, as `total`.",
    read: (given) => {
      if (given === null) return { keyOf: () => "total" };
      const grouping = tryParseGrouping(String(given));
      if (grouping === undefined) throw new ParameterProblem(`must be ${FORMS}, got ${shown(given)}`);
      return grouping;
    },
  };
}

function tryParseGrouping(text: string): Grouping | undefined {
  if (text === "disk") {
    return { keyOf: (snapshot) => `disk:${identityOf(tryGetDiskId(snapshot) ?? "")}` };
  }
  const [, kind, argument] = /^(name|metadata):(.+)$/s.exec(text) ?? [];
  if (kind === undefined || argument === undefined) return undefined;
  return kind === "name"
    ? { keyOf: ({ name }) => `name:${(name ?? "").normalize("NFC").split(argument, 1)[0]}` }
    : { keyOf: ({ metadata }) => `${argument}=${textOf(metadata, argument)}` };
}

const textOf = (metadata: Snapshot["metadata"], key: string) =>
  (Object.hasOwn(metadata, key) && metadata[key]) || "";

/** The groups of snapshots, with what their members come to. */
export function groupSnapshots(snapshots: readonly Snapshot[], { keyOf }: Grouping): SnapshotGroup[] {
  return [...groupBy(snapshots, keyOf)].map(([id, members]) => ({
    id,
    name: id,
    size: members.reduce((sum, { size }) => sum + (size ?? 0), 0),
    metadata: {},
    createdAt: null,
    members: [...members].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || (a.id < b.id ? -1 : 1)),
  }));
}
