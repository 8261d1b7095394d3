import { type Answer, evsError } from "../../lib/embedded/answer";
import type { Dice } from "./dice";
import type { Shelf } from "./shelf";

/** How the server cuts lists into pages. */
export interface Habits {
  /** Most rows of a page, whatever is asked for. */
  readonly cap: number;
  /** Every third page two rows shorter; a third of a page from the third on; any size. */
  readonly sizes: "even" | "uneven" | "shrinking" | "random";
  /** Where a page links to the next: where it is full, always, or never. */
  readonly links: "cinder" | "always" | "never";
  /** What `count` says: nothing, the rows of the list, or those of the page. */
  readonly counts: "nothing" | "list" | "page";
  /** Every so many rows one is hidden after the page was cut; 0 for never. */
  readonly hiddenEvery: number;
  /** Rows from one number to another that are hidden in the same way. */
  readonly hiddenRun: readonly [number, number] | undefined;
  /** Whether an offset behind the last row is refused. */
  readonly refusesEnd: boolean;
  /** Whether a marker that has gone is refused, or read from the front. */
  readonly refusesGone: boolean;
  /** Every so many pages one is empty although rows follow; 0 for never. */
  readonly emptyEvery: number;
  /** Rows that are given at most, however many are counted. */
  readonly mostListed: number;
}

/** How a list is asked for. */
export interface ListKind {
  /** Key of the list in the answer. */
  readonly field: string;
  /** @default "offset" */
  readonly paging?: "offset" | "marker" | "next";
  /** Whether it may have links and counts. @default true */
  readonly mayLink?: boolean;
  readonly mayCount?: boolean;
}

export type Query = Readonly<Record<string, string>>;

/** Serves pages as badly as its habits have it. */
export class Pager {
  private pages = 0;

  constructor(
    private readonly habits: Habits,
    private readonly dice: Dice,
  ) {}

  /** @param isMissing rows that this answer lacks, as a replica's that lags behind */
  page(shelf: Shelf, kind: ListKind, query: Query, isMissing: (id: string) => boolean): Answer {
    const { habits } = this;
    const { field, paging = "offset", mayLink = true, mayCount = true } = kind;
    this.pages += 1;
    const rows = shelf.rows.filter(({ id }) => !isMissing(id)).slice(0, habits.mostListed);
    const marker = paging === "offset" ? undefined : query[paging];
    const behind = marker === undefined ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
    if (marker !== undefined && behind === 0 && habits.refusesGone) {
      return evsError(404, "itemNotFound", "404", `marker ${marker} could not be found.`);
    }
    const start = behind + Number(query.offset ?? 0);
    if (habits.refusesEnd && start > 0 && start >= rows.length && paging === "offset") {
      return evsError(400, "badRequest", "EVS.5400", "offset is out of range.");
    }
    const most = this.sizeOf(Number(query.limit));
    const hasLinks = mayLink && habits.links !== "never";
    const isSlip = habits.emptyEvery > 0 && this.pages % habits.emptyEvery === 0 && (start > 0 || hasLinks);
    const cut = isSlip ? [] : rows.slice(start, start + most);
    const isFull = cut.length >= most || (isSlip && start < rows.length);
    const given = cut.filter(({ id }) => !isHidden(id, habits));
    const parts = [`"${field}":[${given.map(({ text }) => text).join()}]`];
    if (hasLinks && (habits.links === "always" || isFull)) {
      parts.push(`"${field}_links":[{"href":"https://inner/next","rel":"next"}]`);
    }
    if (paging === "next") parts.push(`"meta_data":{"marker":${JSON.stringify(cut.at(-1)?.id ?? null)}}`);
    else if (mayCount && habits.counts !== "nothing") {
      parts.push(`"count":${habits.counts === "list" ? shelf.rows.length : given.length}`);
    }
    return { status: 200, body: `{${parts.join()}}` };
  }

  /** Rows that are given at most. */
  private sizeOf(limit: number): number {
    const { cap, sizes } = this.habits;
    const most = Math.min(limit, cap);
    if (sizes === "uneven") return this.pages % 3 === 0 ? Math.max(2, most - 2) : most;
    if (sizes === "shrinking") return this.pages < 3 ? most : Math.max(2, Math.ceil(most / 3));
    return sizes === "random" ? this.dice.between(1, most) : most;
  }
}

/** Whether a row is never given: one that was there from the beginning has its number in its ID. */
export function isHidden(id: string, { hiddenEvery, hiddenRun: [first, last] = [1, 0] }: Habits): boolean {
  const number = Number(/^r(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  return (number >= first && number <= last) || (hiddenEvery > 0 && number % hiddenEvery === 1);
}
