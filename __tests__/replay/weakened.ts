import { EvsClient, EvsError } from "../../lib/evs";
import { RateLimiter } from "../../lib/evs/http/rate-limiter";
import { Chain } from "../../lib/evs/paging/chain";
import { ListRead } from "../../lib/evs/paging/list-read";
import { WindowReader } from "../../lib/evs/paging/window-reader";
import { ORPHANED } from "./truth";

/** Something that a reader or a judge must not do, and how it is made to. */
export interface Variant {
  readonly name: string;
  /** Which schedules it is of. */
  readonly reads: "a list" | "an audit";
  /** What is found, at least now and then. */
  readonly problem: RegExp;
  /** The first schedule to try, where those that show it are rare. @default 1 */
  readonly from?: number;
  /** Makes it so. @returns what undoes it */
  readonly weaken: () => () => void;
}

/** Puts another method in place of a class's own, or of one that its objects have. */
export function replace(
  owner: object,
  name: string,
  make: (own: (...args: never[]) => unknown) => unknown,
): () => void {
  const { prototype } = owner as { readonly prototype: Record<string, unknown> };
  const own = prototype[name] as (...args: never[]) => unknown;
  if (typeof own !== "function") throw new Error(`there is no ${name} any more`);
  prototype[name] = make(own);
  return () => {
    prototype[name] = own;
  };
}

interface Listed {
  readonly rows: readonly { readonly id: string }[];
}

/**
 * Gives whoever lists snapshots again what was listed first, and puts another look at a single snapshot in its place.
 *
 * @param make gets what a client has listed first, and its own look
 */
function listedOnce(
  make: (
    first: (client: EvsClient) => Promise<Listed> | undefined,
    own: (...args: never[]) => unknown,
  ) => (client: EvsClient, id: string, ...args: never[]) => Promise<unknown>,
): () => void {
  const known = new WeakMap<EvsClient, Promise<Listed>>();
  const undoList = replace(
    EvsClient,
    "listSnapshots",
    (own) =>
      function (this: EvsClient, ...args: never[]) {
        if (!known.has(this)) known.set(this, own.call(this, ...args) as never);
        return known.get(this);
      },
  );
  const undoOne = replace(EvsClient, "tryGetSnapshot", (own) => {
    const look = make((client) => known.get(client), own);
    return function (this: EvsClient, id: string, ...args: never[]) {
      return look(this, id, ...args);
    };
  });
  return () => {
    undoOne();
    undoList();
  };
}

export const VARIANTS: readonly Variant[] = [
  {
    name: "a read that stops at any known row in front",
    reads: "a list",
    problem: /^lost/,
    weaken: () =>
      replace(
        Chain,
        "whereKnown",
        () =>
          function (this: Chain<{ id: string }>, rows: readonly { id: string }[]) {
            const index = rows.findIndex((row) => this.has(row));
            return index < 0 ? undefined : index;
          },
      ),
  },
  {
    name: "a read that never looks at the front again",
    reads: "a list",
    problem: /^lost/,
    weaken: () => replace(Chain, "whereKnown", () => () => 0),
  },
  {
    name: "a read that believes one empty page",
    reads: "a list",
    problem: /^lost/,
    weaken: () =>
      replace(
        ListRead,
        "isEnd",
        (own) =>
          function (this: object, window: { readonly rows: readonly unknown[] }, seen: string) {
            return window.rows.length === 0 || own.call(this, window as never, seen as never);
          },
      ),
  },
  {
    name: "a read that takes a short page for the end",
    reads: "a list",
    problem: /^lost/,
    weaken: () =>
      replace(
        ListRead,
        "isEnd",
        (own) =>
          function (
            this: { reader: { limit: number } },
            window: { readonly rows: readonly unknown[] },
            seen: string,
          ) {
            const isShort = seen !== "apart" && window.rows.length < this.reader.limit;
            return isShort || own.call(this, window as never, seen as never);
          },
      ),
  },
  {
    name: "a read that takes two small pages in a row for the end",
    reads: "a list",
    problem: /^lost/,
    weaken: () => {
      const isSmallBefore = new WeakMap<object, boolean>();
      return replace(
        ListRead,
        "isEnd",
        (own) =>
          function (
            this: { reader: { served: number } },
            window: { readonly rows: readonly unknown[] },
            seen: string,
          ) {
            const isSmall = seen !== "apart" && window.rows.length * 2 <= this.reader.served;
            const wasSmall = isSmallBefore.get(this) ?? false;
            isSmallBefore.set(this, isSmall);
            return (isSmall && wasSmall) || own.call(this, window as never, seen as never);
          },
      );
    },
  },
  {
    name: "a read that links what begins with no known row",
    reads: "a list",
    problem: /^lost/,
    from: 325,
    weaken: () =>
      replace(
        Chain,
        "tryLink",
        (own) =>
          function (this: object, window: { readonly offset: number }) {
            return own.call(this, { ...window, offset: 0 } as never);
          },
      ),
  },
  {
    name: "a read that does not follow the links of the last page",
    reads: "a list",
    problem: /^lost/,
    weaken: () => replace(WindowReader, "nowhere", () => async () => ({ rows: [], hasNext: true })),
  },
  {
    name: "a read that ignores totals",
    reads: "a list",
    problem: /^lost/,
    from: 536,
    weaken: () =>
      replace(
        ListRead,
        "conclude",
        (own) =>
          function (this: object, ...answers: never[]) {
            return own.call(
              this,
              ...(answers.map((answer: object) => ({ ...answer, total: undefined })) as never[]),
            );
          },
      ),
  },
  {
    name: "an audit that ignores what a gateway says of its windows",
    reads: "an audit",
    problem: /nothing was wrong/,
    from: 1807,
    weaken: () => replace(RateLimiter, "enter", () => async () => OPEN),
  },
  {
    name: "an audit that takes 404 of a disk for proof, without a second list",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () => {
      const first = new WeakMap<EvsClient, unknown>();
      return replace(
        EvsClient,
        "listVolumes",
        (own) =>
          function (this: EvsClient, ...args: never[]) {
            if (!first.has(this)) first.set(this, own.call(this, ...args));
            return first.get(this);
          },
      );
    },
  },
  {
    name: "an audit whose only list of disks is read before the snapshots",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () => {
      const volumes = new WeakMap<EvsClient, ReturnType<EvsClient["listVolumes"]>>();
      const listVolumes = EvsClient.prototype.listVolumes;
      const undoDisks = replace(
        EvsClient,
        "listVolumes",
        () =>
          function (this: EvsClient) {
            return volumes.get(this);
          },
      );
      const undoSnapshots = replace(
        EvsClient,
        "listSnapshots",
        (own) =>
          async function (this: EvsClient, ...args: never[]) {
            if (!volumes.has(this)) volumes.set(this, listVolumes.call(this, {}, args[1]));
            await Promise.allSettled([volumes.get(this)]);
            return own.call(this, ...args);
          },
      );
      return () => {
        undoSnapshots();
        undoDisks();
      };
    },
  },
  {
    name: "an audit without a control",
    reads: "an audit",
    problem: /false verdict/,
    from: 193,
    weaken: () => {
      const { written } = ORPHANED;
      Object.assign(ORPHANED, { written: { ...written, control: "waived" } });
      return () => Object.assign(ORPHANED, { written });
    },
  },
  {
    name: "an audit that does not ask for a disk by its ID",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () =>
      replace(
        EvsClient,
        "tryGetVolume",
        (own) =>
          async function (this: EvsClient, id: string, ...args: never[]) {
            return id === "anchor" ? own.call(this, id as never, ...args) : undefined;
          },
      ),
  },
  {
    name: "an audit that takes 404 about anything for the end of a disk",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () =>
      replace(
        EvsClient,
        "tryGetVolume",
        (own) =>
          async function (this: EvsClient, id: string, ...args: never[]) {
            return (own.call(this, id as never, ...args) as Promise<unknown>).catch((error) => {
              if (error instanceof EvsError && error.status === 404) return undefined;
              throw error;
            });
          },
      ),
  },
  {
    name: "an audit that does not look into the recycle bin",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () =>
      replace(EvsClient, "listRecycleBinVolumes", () => async () => ({ rows: [], malformed: [] })),
  },
  {
    name: "an audit that takes any failure to read a disk for its end",
    reads: "an audit",
    problem: /false verdict/,
    from: 91,
    weaken: () =>
      replace(
        EvsClient,
        "tryGetVolume",
        (own) =>
          async function (this: EvsClient, id: string, ...args: never[]) {
            if (id === "anchor") return own.call(this, id as never, ...args);
            return (own.call(this, id as never, ...args) as Promise<unknown>).catch(() => undefined);
          },
      ),
  },
  {
    name: "an audit that looks at snapshots once",
    reads: "an audit",
    problem: /false verdict/,
    weaken: () =>
      listedOnce((first) => async (client, id) => (await first(client))?.rows.find((row) => row.id === id)),
  },
  {
    name: "an audit that takes any answer to a second look for the snapshot",
    reads: "an audit",
    problem: /false verdict/,
    from: 332,
    weaken: () =>
      listedOnce((first, own) => (client, id, ...args) => {
        const read = own.call(client, id as never, ...args) as Promise<unknown>;
        return read.catch(async (error) => {
          if (!(error instanceof EvsError) || error.kind !== "shape") throw error;
          return (await first(client))?.rows.find((row) => row.id === id);
        });
      }),
  },
];

const OPEN = { hasWaited: false, trySend: () => true, refuse: () => false, accept: () => {}, end: () => {} };
