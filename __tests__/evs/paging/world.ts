import type { FetchPage } from "../../../lib/evs/paging/window";

export interface TestRow {
  readonly id: string;
}

/** How a simulated server behaves. */
export interface Habits {
  /** Most rows of a page, whatever is asked for; every third has fewer where `uneven`. */
  readonly cap: number;
  readonly uneven: boolean;
  readonly links: "cinder" | "always" | "never";
  /** Every so many pages one is empty although rows follow, with a next link; 0 for never. */
  readonly emptyEvery: number;
  /** Every so many answers one is lost on its way, and the page is asked for again, later; 0 for never. */
  readonly lostEvery: number;
}

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
    this.lasting = new Set(this.rows);
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

  readonly fetchPage: FetchPage<TestRow> = async (offset, limit) => {
    this.requests += 1;
    const request = this.requests;
    // Requests under way at once are served in an order of their own.
    await Promise.resolve();
    const { cap, uneven, links, emptyEvery, lostEvery } = this.habits;
    if (lostEvery > 0 && request % lostEvery === 0) {
      this.mutate(this);
      return this.fetchPage(offset, limit);
    }
    const most = Math.min(limit, cap) - (uneven && request % 3 === 0 ? 2 : 0);
    const isSlip = emptyEvery > 0 && request % emptyEvery === 0;
    const rows = isSlip ? [] : this.rows.slice(offset, offset + most).map((id) => ({ id }));
    const hasNext =
      links === "always" ||
      (links === "cinder" && rows.length >= most) ||
      (isSlip && offset < this.rows.length);
    this.mutate(this);
    return { rows, hasNext };
  };
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
