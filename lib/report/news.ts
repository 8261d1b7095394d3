import type { Texts } from "../audit/catalogue";
import { OUTCOMES } from "../audit/catalogue/outcomes";
import { oneLine } from "../audit/catalogue/text";
import type { KeyedRow } from "../audit/results/finding-key";
import type { GoneResult } from "../audit/results/policy-record";
import type { AuditDocument } from "./document";
import { allRowsOf, type ReportedRow } from "./rows";

/** A violation of an earlier answer that no longer exists, and its owner. */
export interface GoneRow extends GoneResult {
  readonly policy: string;
}

/** New and gone findings since an earlier answer, over all policies: one for each policy and row. */
export interface News {
  /** Time of the latest earlier answer, RFC 3339 in UTC. */
  readonly since: string;
  readonly fresh: number;
  /** Undecided rows that may be new violations, and violations without a state in the earlier answer. */
  readonly perhaps: number;
  readonly known: number;
  /** Undefined for the part of one owner: gone rows have no owner. */
  readonly gone: readonly GoneRow[] | undefined;
}

/** @returns undefined without an earlier answer */
export function newsOf({ policies, removed_policies, owner }: AuditDocument): News | undefined {
  const compared = policies.filter(({ compared_with }) => compared_with !== null);
  const since = compared
    .map(({ compared_with }) => compared_with ?? "")
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (since === undefined) return undefined;
  const violations = compared.flatMap((policy) => policy.violations);
  const undecided = compared.flatMap((policy) => policy.undecided);
  const gone = [...policies, ...removed_policies].flatMap(({ policy, gone: rows }) =>
    rows.map((row) => ({ ...row, policy })),
  );
  return {
    since,
    fresh: violations.filter(({ is_new }) => is_new === true).length,
    perhaps:
      violations.filter(({ is_new }) => is_new === null).length +
      undecided.filter(({ is_new }) => is_new !== false).length,
    known: violations.filter(({ is_new }) => is_new === false).length,
    gone: typeof owner === "string" ? undefined : gone,
  };
}

/** The same in one line; empty without an earlier answer. */
export function newsLines(document: AuditDocument, { memory }: Texts): string[] {
  const news = newsOf(document);
  if (news === undefined) return [];
  const { since, fresh, perhaps, known, gone } = news;
  const parts = [
    memory.new(fresh),
    ...(perhaps === 0 ? [] : [memory.perhapsNew(perhaps)]),
    memory.known(known),
    ...(gone === undefined ? [] : [memory.goneWith(gone.length, outcomesOf(gone, memory))]),
  ];
  return [oneLine(memory.newsLine(since, parts))];
}

/** New violations, the largest first. */
export const freshRows = (document: AuditDocument): ReportedRow[] =>
  allRowsOf(document)
    .filter(({ answer, row }) => answer === "violation" && row.is_new === true)
    .sort((a, b) => (b.row.size ?? 0) - (a.row.size ?? 0));

/** The number of rows with each outcome. */
export const outcomesOf = (gone: readonly GoneRow[], { outcomes }: Texts["memory"]): string[] =>
  OUTCOMES.flatMap((outcome) => {
    const count = gone.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [outcomes[outcome](count)];
  });

/** Sorts new rows before others. Each part keeps its order. */
export const byNews = (a: IsNew, b: IsNew): number => Number(b.is_new === true) - Number(a.is_new === true);

type IsNew = Pick<KeyedRow, "is_new">;
