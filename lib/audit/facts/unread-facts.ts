import { FACT_LISTS } from "../catalogue/missing-list";
import { Unknown, unread } from "../known";
import type { Facts } from "./facts";
import type { Place } from "./place";

/** Facts of a place that was not read: every list is unknown, so no result follows from missing rows. */
export function unreadFacts(
  place: Place,
  why: NonNullable<Facts["unread"]>,
  { texts, readAt }: Pick<Facts, "texts" | "readAt">,
): Facts {
  // Only an interruption leaves an incomplete place without any facts.
  const missing = why.state === "incomplete" ? "reads" : "projects";
  const nothing = new Unknown(missing, why.reason, "failed");
  const list = unread(nothing);
  return {
    source: "read",
    texts,
    readAt,
    ...place,
    unread: why,
    snapshots: list,
    kinds: [],
    onlyKind: undefined,
    volumes: list,
    recycleBin: list,
    isBinRead: true,
    lists: Object.fromEntries(FACT_LISTS.map((name) => [name, list])),
    deletions: nothing,
    control: { state: "unneeded" },
    diskOf: () => nothing,
    rereadOf: () => ({ state: "unread" }),
    confirmGaps: [],
    suspicions: [],
  };
}
