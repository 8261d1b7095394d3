// Not from the index: synthesis loads this file, and must not load the client.
import { comparableId } from "../../evs/comparable-id";
import type { Snapshot } from "../../evs/snapshots/snapshot";
import { type Parameter, ParameterProblem, shown } from "./parameters";

/** How snapshots are grouped. */
export interface Grouping {
  /** The field that decides, by its name in the API; undefined if all are one group. */
  readonly column: "volume_id" | "name" | "metadata" | undefined;
  /** The common value of a group: its ID. */
  keyOf(snapshot: Snapshot): string;
}

const FORMS = "`disk`, `name:<separator>` or `metadata:<key>`";

/** How to group snapshots; one group for all if it is omitted. */
export function optionalGrouping(description: string): Parameter<Grouping> {
  return {
    kind: "text",
    isRequired: false,
    description:
      `${description} \`disk\`, \`name:<separator>\` for the names up to a separator (\`name:-\`), or ` +
      "`metadata:<key>`. Default: one group, `total`.",
    read: (given) => {
      if (given === null) return { column: undefined, keyOf: () => "total" };
      const grouping = tryParseGrouping(String(given));
      if (grouping === undefined) throw new ParameterProblem(`must be ${FORMS}, got ${shown(given)}`);
      return grouping;
    },
  };
}

function tryParseGrouping(text: string): Grouping | undefined {
  if (text === "disk") {
    return { column: "volume_id", keyOf: ({ volumeId }) => `disk:${comparableId(volumeId ?? "")}` };
  }
  const [, kind, argument] = /^(name|metadata):(.+)$/s.exec(text) ?? [];
  if (kind === undefined || argument === undefined) return undefined;
  return kind === "name"
    ? {
        column: "name",
        keyOf: ({ name }) => `name:${(name ?? "").normalize("NFC").split(argument, 1)[0]}`,
      }
    : { column: "metadata", keyOf: ({ metadata }) => `${argument}=${textOf(metadata, argument)}` };
}

const textOf = (metadata: Snapshot["metadata"], key: string) =>
  (Object.hasOwn(metadata, key) && metadata[key]) || "";
