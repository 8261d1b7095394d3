import type { FetchPage } from "../../lib/evs/paging/window";

export interface TestRow {
  readonly id: string;
}

/** How a simulated server behaves. */
export interface Habits {
  /** Most rows of a page, whatever is asked for. */
  readonly cap: number;
  /** A third of a page from the third request on; any size. @default "even" */
  readonly sizes?: "even" | "shrinking" | "random";
  /** Where a page links to the next: where it is full, always, or never. */
  readonly links: "cinder" | "always" | "never";
  /** Every so many rows one is hidden after the page was cut; 0 for never. @default 0 */
  readonly hiddenEvery?: number;
  /** Whether an offset behind the last row is refused. @default false */
  readonly refusesEnd?: boolean;
  /** Every so many pages one is empty although rows follow, with a next link unless there never is one; 0 for never. */
  readonly emptyEvery: number;
  /** Every so many answers one is lost on its way, and the page is asked for again, later; 0 for never. */
  readonly lostEvery: number;
}

/** More than any read of these lists should take. */
const MOST_REQUESTS = 50_000;

/** A list that others change while it is read, and that knows the truth. */
export class MovingList {
  readonly rows: string[];
  /** Rows that were there from the beginning and still are. */
  readonly lasting: Set<string>;
  /** Rows that were ever there. */
  readonly ever: Set<string>;
  requests = 0;
  private created = 0;

  constructor(
    size: number,
    private readonly habits: Habits,
    /** Changes the list after each page served. */
    private readonly mutate: (list: MovingList) => void,
  ) {
    this.rows = Array.from({ length: size }, (_, index) => `old-${index}`);
    this.lasting = new Set(this.rows.filter((id) => !this.isHidden(id)));
    this.ever = new Set(this.rows);
  }

  insert(at: number): void {
    this.created += 1;
    const id = `new-${this.created}`;
    this.ever.add(id);
    this.rows.splice(Math.floor(at * (this.rows.length + 1)), 0, id);
  }

  delete(at: number): void {
    const [id] = this.rows.splice(Math.floor(at * this.rows.length), 1);
    if (id !== undefined) this.lasting.delete(id);
  }

  /** Moves a row to the list's beginning or end, as an update does where the list is sorted by its time. */
  touch(at: number, to: "front" | "back"): void {
    const [id] = this.rows.splice(Math.floor(at * this.rows.length), 1);
    if (id === undefined) return;
    if (to === "front") this.rows.unshift(id);
    else this.rows.push(id);
  }

  readonly fetchPage: FetchPage<TestRow> = async (offset, limit) => {
    this.requests += 1;
    const request = this.requests;
    if (request > MOST_REQUESTS) throw new Error("endless");
    // Requests under way at once are served in an order of their own.
    await Promise.resolve();
    const { lostEvery, refusesEnd = false, links, emptyEvery } = this.habits;
    if (lostEvery > 0 && request % lostEvery === 0) {
      this.mutate(this);
      return this.fetchPage(offset, limit);
    }
    if (refusesEnd && offset > 0 && offset >= this.rows.length) {
      this.mutate(this);
      return { rows: [], hasNext: links === "always", refusal: new Error("refused") };
    }
    const most = this.sizeOf(request, limit);
    const isSlip = emptyEvery > 0 && request % emptyEvery === 0 && (offset > 0 || links !== "never");
    const cut = isSlip ? [] : this.rows.slice(offset, offset + most);
    const rows = cut.filter((id) => !this.isHidden(id)).map((id) => ({ id }));
    const hasNext =
      links === "always" ||
      (links === "cinder" && cut.length >= most) ||
      (links !== "never" && isSlip && offset < this.rows.length);
    this.mutate(this);
    return { rows, hasNext };
  };

  /** Rows that the server gives at most in the answer to a request. */
  private sizeOf(request: number, limit: number): number {
    const { cap, sizes = "even" } = this.habits;
    const most = Math.min(limit, cap);
    if (sizes === "shrinking") return request < 3 ? most : Math.max(6, Math.ceil(most / 3));
    return sizes === "random" ? 1 + ((request * 7919) % most) : most;
  }

  private isHidden(id: string): boolean {
    const { hiddenEvery = 0 } = this.habits;
    return hiddenEvery > 0 && id.startsWith("old-") && Number(id.slice("old-".length)) % hiddenEvery === 1;
  }
}

/** What is wrong with a read's result, or undefined. */
export function wrongWith(list: MovingList, rows: readonly TestRow[]): string | undefined {
  const ids = rows.map(({ id }) => id);
  const unique = new Set(ids);
  if (unique.size < ids.length) return "a row twice";
  const lost = [...list.lasting].filter((id) => !unique.has(id));
  if (lost.length > 0) return `lost ${lost.length} rows: ${lost.slice(0, 5).join()}`;
  const invented = ids.filter((id) => !list.ever.has(id));
  return invented.length > 0 ? `rows that never were: ${invented.slice(0, 5).join()}` : undefined;
}

/** Numbers from 0 to 1 that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** `r<from>` to `r<to - 1>` */
export const numbered = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `r${from + index}`);

export const keyed = (ids: readonly string[]): TestRow[] => ids.map((id) => ({ id }));
