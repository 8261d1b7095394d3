import type { ResultRow } from "../audit/results/result-rows";

/** The link of a row; undefined without one, and if a plan or answer has an invalid one. */
export function linkOf({ link }: ResultRow): string | undefined {
  if (link === null || !URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  return protocol === "https:" ? href : undefined;
}
