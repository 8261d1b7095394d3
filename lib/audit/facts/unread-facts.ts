import { FACT_LISTS } from "../catalogue/missing-list";
import { Unknown, unread } from "../known";
import type { Facts } from "./facts";
import type { Place } from "./place";

/** Facts of a place of which nothing was read: every list is unknown, so that nothing follows from what is not there. */
export function unreadFacts(
  place: Place,
  why: NonNullable<Facts["unread"]>,
  { texts, readAt }: Pick<Facts, "texts" | "readAt">,
): Facts {
  const reads = new Unknown("reads", why.reason, "failed");
  const list = unread(reads);
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
    deletions: reads,
    control: { state: "unneeded" },
    diskOf: () => reads,
    rereadOf: () => ({ state: "unread" }),
    confirmGaps: [],
    suspicions: [],
  };
}
