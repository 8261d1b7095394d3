import type { Volume } from "../../evs";
import { describeMalformed } from "../verdicts/incomplete-reasons";
import type { Examination, PolicyWorld } from "./policy";

/** The disks that a policy is about, and what is not known of them. */
export function diskRows({
  disks,
  facts,
  texts,
}: PolicyWorld): Pick<Examination<Volume>, "rows" | "suspectReasons" | "incompleteReasons"> {
  const unread = "failure" in disks ? [texts.doubts.diskList(disks.failure)] : [];
  return {
    rows: "value" in disks ? disks.value : [],
    suspectReasons: unread,
    incompleteReasons: [...unread, ...facts.suspicions, ...facts.unreadKinds, ...describeMalformed(facts)],
  };
}
