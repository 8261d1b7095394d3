import { describeMalformed } from "../verdicts/incomplete-reasons";
import type { PolicyWorld } from "./policy";

/** What is not known of the lists, for policies that go by their rows alone. */
export function listReasons({ facts, texts }: PolicyWorld): string[] {
  const { source, volumes } = facts;
  return [
    ...facts.suspicions,
    ...facts.unreadKinds,
    ...describeMalformed(facts),
    // What was never asked for is not missing.
    ...(source === "read" && "failure" in volumes ? [texts.facts.clonesUnknown(volumes.failure)] : []),
  ];
}
