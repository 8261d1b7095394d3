import type { Texts } from "../audit/catalogue";
import type { ReportedPolicy } from "./document";

/** Whether the facts of a policy are complete and reliable, in a few words. */
export function trustWords(
  { complete, suspect }: Pick<ReportedPolicy, "complete" | "suspect">,
  words: Texts["documents"],
): string {
  const flaws = [...(suspect ? [words.suspect] : []), ...(complete ? [] : [words.incomplete])];
  return flaws.length === 0 ? words.complete : words.both(flaws);
}
