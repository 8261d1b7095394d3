import type { GatewayWindows } from "../../lib/embedded";
import { Dice } from "./dice";
import { type Fault, type FaultKind, someFault, someRefusal } from "./faults";
import type { Habits } from "./pager";
import { Shelf } from "./shelf";
import { ORPHANED, RULES, type Rule } from "./truth";
import {
  ANCHOR,
  type Backup,
  type Copy,
  type Disk,
  type ListName,
  onShelf,
  someCopy,
  someDisk,
  World,
} from "./world";

/** What happens to a list with every request. */
export interface Moves {
  /** With so many of the requests. */
  readonly share: number;
  /** Until so many have come. */
  readonly until: number;
  readonly inserts: number;
  readonly deletes: number;
  /** Rows that jump to the front. */
  readonly jumps: number;
  readonly where: "anywhere" | "head" | "tail";
}

/** What happens to disks and snapshots, before which request. */
export interface Event {
  readonly before: number;
  readonly kind:
    | "delete"
    | "lose"
    | "recycle"
    | "restore"
    | "create"
    | "snapshot"
    | "drop"
    | "begin-deleting";
  readonly target: number;
}

export type SignIn = "token" | "key" | "password" | "agency";

/** Everything that a number decides, but for what is thrown on the way. */
export interface Schedule {
  readonly seed: number;
  /** The list that is read, or undefined for an audit. */
  readonly list: ListName | undefined;
  readonly rules: readonly Rule[];
  readonly makeWorld: () => World;
  readonly habits: Habits;
  readonly moves: Moves | undefined;
  readonly events: readonly Event[];
  readonly faults: readonly Fault[];
  /** Disks that a replica lacks, in lists too, until it has said 404 of them. */
  readonly lagging: readonly string[];
  /** Disks that a replica has in its list when they are restored, and of which it says 404 once more. */
  readonly slow: readonly string[];
  /** Living disks that no list has, and what is said of them by their ID. */
  readonly hidden: readonly string[];
  readonly refusal: FaultKind;
  /** Whether the server says 404 of every disk by its ID. */
  readonly isBlind: boolean;
  readonly pageSize: number;
  readonly maxConcurrency: number;
  readonly maxRetries: number;
  readonly maxWaitMs: number;
  readonly api: "v2" | "v3" | "auto";
  readonly versions: readonly ("v2" | "v3")[];
  /** Most that a request is on its way, there and back. */
  readonly latencyMs: number;
  readonly windows: GatewayWindows | undefined;
  readonly signIn: SignIn;
  /** Requests before which everything that was handed out ends. */
  readonly endings: readonly number[];
  /** How far the server's clock is ahead. */
  readonly aheadMs: number;
  /** When whoever waits gives up, if ever. */
  readonly stopAfterMs: number | undefined;
}

/** A row of a list of which only the IDs matter. */
export const plainRow = (list: ListName, id: string) =>
  onShelf(id, { [list === "traces" ? "trace_id" : "id"]: id });

const STILL = { inserts: 0, deletes: 0, jumps: 0, where: "anywhere" } as const;

export function scheduleOf(seed: number): Schedule {
  const dice = new Dice(seed);
  const isList = dice.chance(0.5);
  const pageSize = isList ? dice.between(5, 14) : dice.pick(3, 5, 10, 20, 20);
  const list = isList
    ? dice.pick<ListName>(
        ...(["snapshots", "snapshots", "volumes", "volumes", "recycleBin"] as const),
        ...(["standardSnapshots", "chains", "backups", "traces"] as const),
      )
    : undefined;
  const versions = dice.pick<readonly ("v2" | "v3")[]>(["v2", "v3"], ["v2", "v3"], ["v3"]);
  const api = versions.length === 1 ? dice.pick("v3", "auto") : dice.pick("v2", "v3", "auto");
  const hasTotals = api === "v3" || versions.length === 1;
  const habits = someHabits(pageSize, dice, isList, hasTotals && list !== "traces");
  const hasFaults = dice.chance(isList ? 0.15 : 0.4);
  const disks = isList ? [] : someDisks(dice);
  const living = disks.filter(({ place }) => place === "living").map(({ id }) => id);
  const lagging = dice.chance(0.4) ? living.filter(() => dice.chance(0.7)) : [];
  // Nobody sees a disk that no list has and of which its ID says 404.
  const hidden = dice.chance(0.15) ? living.filter((id) => !lagging.includes(id)) : [];
  const signIn = dice.chance(0.8) ? "token" : dice.pick<SignIn>("key", "password", "agency");
  return {
    seed,
    list,
    rules: isList ? [] : someRules(dice),
    makeWorld: list === undefined ? auditWorld(disks, dice) : listWorld(list, pageSize, dice),
    // Rows that went hide as many that were never given.
    ...(isList && !BEHIND_ROWS_OR_WITHOUT_LINKS.includes(list ?? "") && dice.chance(0.15)
      ? { habits: withHiddenRun(habits, pageSize, dice), moves: undefined }
      : isList && dice.chance(0.7)
        ? { habits: { ...habits, mostListed: Number.POSITIVE_INFINITY }, moves: someMoves(dice) }
        : { habits, moves: undefined }),
    events: isList || dice.chance(0.4) ? [] : someEvents(dice),
    faults: hasFaults ? Array.from({ length: dice.between(1, 2) }, () => someFault(dice)) : [],
    lagging,
    slow: disks.flatMap(({ id }) => (dice.chance(0.3) && !hidden.includes(id) ? [id] : [])),
    hidden,
    refusal: someRefusal(dice),
    isBlind: dice.chance(hidden.length > 0 ? 0.4 : 0.05),
    pageSize,
    maxConcurrency: dice.pick(1, 2, 4, 8),
    maxRetries: dice.pick(0, 2, 5),
    maxWaitMs: dice.pick(15, 15, 1) * 60_000,
    api,
    versions,
    latencyMs: dice.pick(0, 20, 200, 2000),
    windows: dice.chance(0.12) ? someWindows(dice) : undefined,
    signIn,
    endings: dice.chance(0.3) ? [dice.between(2, 20)] : [],
    aheadMs: signIn !== "token" && dice.chance(0.4) ? dice.pick(-6, -1, 1, 6) * 3_600_000 : 0,
    stopAfterMs: dice.chance(0.05) ? dice.between(1, 3000) : undefined,
  };
}

function someHabits(pageSize: number, dice: Dice, isList: boolean, hasTotals: boolean): Habits {
  const sizes = dice.pick("even", "even", "uneven", "shrinking", "random");
  const counts = dice.pick("nothing", "list", "page");
  const cap = dice.chance(0.5) ? pageSize : dice.between(Math.ceil(pageSize / 2), pageSize);
  const slips = sizes === "random" || sizes === "shrinking" ? 0 : dice.pick(0, 0, 0, 5, 9);
  // Where pages come empty by mistake, one that is cut to half where the known rows end is like the list's end, and so are
  // pages that are hidden as a whole.
  const emptyEvery = sizes === "uneven" && cap <= 4 ? 0 : slips;
  const mayHide = isList && cap >= 9 && sizes !== "random" && emptyEvery === 0 && counts !== "list";
  const links = dice.pick("cinder", "always", "never");
  const hidden = mayHide ? dice.pick(0, 3, 7) : 0;
  return {
    ...{ cap, sizes, counts, emptyEvery, links },
    hiddenEvery: sizes === "shrinking" ? 0 : hidden,
    hiddenRun: undefined,
    refusesEnd: dice.chance(0.5),
    refusesGone: dice.chance(0.5),
    mostListed:
      counts === "list" && hasTotals && dice.chance(0.1) ? dice.between(0, 20) : Number.POSITIVE_INFINITY,
  };
}

const BEHIND_ROWS_OR_WITHOUT_LINKS: readonly string[] = ["chains", "traces", "backups"];

/** A server that hides many rows in a row, and links all the same: what is behind them is there, or it is an error. */
function withHiddenRun(habits: Habits, pageSize: number, dice: Dice): Habits {
  // Where nothing has come yet, it is not known how far a page reaches.
  const first = Math.max(pageSize, dice.between(0, 4 * pageSize));
  const links = { links: "cinder", sizes: "even", emptyEvery: 0, counts: "nothing" } as const;
  const mostListed = Number.POSITIVE_INFINITY;
  return { ...habits, ...links, mostListed, hiddenRun: [first, first + dice.between(0, 2 * pageSize)] };
}

function someMoves(dice: Dice): Moves {
  const until = dice.chance(0.05) ? Number.POSITIVE_INFINITY : dice.between(3, 25);
  const share = dice.pick(0.1, 0.2, 0.3, 0.3, 0.5, 1);
  if (dice.chance(0.3)) return { ...STILL, share, until, jumps: dice.between(1, 3) };
  return {
    ...STILL,
    share,
    until,
    inserts: dice.between(0, 2),
    deletes: dice.between(0, 2),
    where: dice.pick("anywhere", "head", "tail"),
  };
}

const someEvents = (dice: Dice): Event[] =>
  Array.from({ length: dice.between(1, 5) }, () => ({
    before: dice.between(0, 24),
    kind: dice.pick("delete", "lose", "recycle", "restore", "create", "snapshot", "drop", "begin-deleting"),
    target: dice.between(0, 4),
  }));

const someWindows = (dice: Dice): GatewayWindows => ({
  limit: dice.between(3, 20),
  seconds: dice.pick(1, 10, 60),
  begins: dice.pick("clock", "first request"),
});

function someRules(dice: Dice): Rule[] {
  return [ORPHANED, dice.pick(...RULES)];
}

const someDisks = (dice: Dice): Disk[] =>
  Array.from({ length: dice.between(0, 3) }, (_, index) => someDisk(`d${index}`, dice));

function auditWorld(disks: readonly Disk[], dice: Dice): () => World {
  const hasAnchor = dice.chance(0.95);
  const copies: Copy[] = disks.flatMap(({ id }, disk) => {
    const ages = [2, 10, 50, 100, 400].filter(() => dice.chance(0.3));
    return ages.map((age, index) => someCopy(`s${disk}-${index}`, id, age + index / 10, dice));
  });
  const backups: Backup[] = disks.flatMap(({ id }, index) =>
    dice.chance(0.3) ? [{ id: `b${index}`, disk: id, days: dice.pick(2, 30) }] : [],
  );
  return () =>
    hasAnchor
      ? new World([...disks, ANCHOR.disk], [...copies, ANCHOR.copy], backups)
      : new World(disks, copies, backups);
}

/** Sizes around full pages, of rows that have nothing but an ID. */
function listWorld(list: ListName, pageSize: number, dice: Dice): () => World {
  const size = Math.max(0, pageSize * dice.pick(0, 1, 1, 2, 2, 3, 4, 12) + dice.between(-1, 1));
  const rows = Array.from({ length: size }, (_, index) => plainRow(list, `r${index}`));
  return () => new World([], [], [], { [list]: new Shelf(rows) });
}

/** Whether nothing keeps a read from an answer: then it must have one. */
export function isCalm({ habits, moves, events, faults, stopAfterMs, windows, ...rest }: Schedule) {
  const { sizes, hiddenEvery, hiddenRun, emptyEvery, mostListed } = habits;
  return (
    moves === undefined &&
    hiddenRun === undefined &&
    events.length + faults.length + rest.lagging.length + rest.hidden.length === 0 &&
    !rest.isBlind &&
    stopAfterMs === undefined &&
    (emptyEvery === 0 || (sizes === "even" && hiddenEvery === 0)) &&
    mostListed === Number.POSITIVE_INFINITY &&
    (windows === undefined || rest.maxWaitMs > 600_000)
  );
}
