import { createHash } from "node:crypto";
import type { WireRow } from "../../lib/embedded";
import { snapshotRow, volumeRow } from "../support/worlds";
import { Dice } from "./dice";

/** The account that signs in. */
export const OWN = "own";
export const AGENCY = "evs-audit";
const REGIONS = ["cn-north-4", "cn-east-3", "ap-southeast-1"] as const;

/** What goes wrong with everything that is asked of a project. */
export type CellFault = "nothing" | "refused" | "reset" | "hang" | "busy" | "flaky" | "slow";

export interface AccountPlan {
  readonly name: string;
  /** Whether it can be entered: its agency is missing, or IAM does not answer where it is asked for. */
  readonly entrance: "open" | "closed" | "silent";
  readonly cells: readonly CellPlan[];
}

export interface CellPlan {
  readonly projectId: string;
  readonly name: string;
  readonly region: string;
  /** The project of its region, for a subproject. */
  readonly parent: string | undefined;
  readonly fault: CellFault;
  readonly snapshots: readonly WireRow[];
  readonly volumes: readonly WireRow[];
}

/** A disk that goes to another project of its region. */
export interface Move {
  readonly before: number;
  readonly disk: string;
  readonly from: string;
  readonly to: string;
  /** Whether no list of the new project ever has it: not with shards, which know disks of each other from lists only. */
  readonly isLate: boolean;
}

/** Everything that a number decides of a fleet, but for what is thrown on the way. */
export interface FleetSchedule {
  readonly seed: number;
  readonly regions: readonly string[];
  /** Whether the cells are judged, or only their lists read. */
  readonly isJudged: boolean;
  /** The first one signs in. */
  readonly accounts: readonly AccountPlan[];
  readonly moves: readonly Move[];
  /** Requests before which every key that was handed out ends. */
  readonly endings: readonly number[];
  readonly pageSize: number;
  readonly maxConcurrency: number;
  readonly maxRetries: number;
  /** Most that a request is on its way, there and back. */
  readonly latencyMs: number;
  /** When whoever waits gives up, if ever. */
  readonly stopAfterMs: number | undefined;
  /** Machines that judge a part of the cells each. */
  readonly shards: number;
  /** Whether each waits for the one before it. */
  readonly inTurn: boolean;
}

export function fleetScheduleOf(seed: number): FleetSchedule {
  const dice = new Dice(seed ^ 0xf1ee7);
  const regions = REGIONS.slice(0, dice.between(1, REGIONS.length));
  const names = [OWN, "acme-dev", "acme-data", "acme-lab"].slice(0, dice.between(1, 4));
  const isJudged = dice.chance(0.5);
  const shards = dice.pick(1, 2, 3);
  // Where much fails, little can be said of a disk.
  const isSound = isJudged && dice.chance(shards > 1 ? 0.8 : 0.4);
  const accounts = names.map((name) => someAccount(name, regions, isSound, dice));
  return {
    seed,
    regions,
    isJudged,
    accounts,
    moves: dice.chance(isJudged ? 0.8 : 0.5) ? someMoves(accounts, shards === 1, dice) : [],
    endings: dice.chance(0.4) ? [dice.between(3, 40)] : [],
    pageSize: dice.pick(2, 5, 20),
    maxConcurrency: dice.pick(1, 2, 8),
    maxRetries: dice.pick(0, 1, 3),
    latencyMs: dice.pick(0, 20, 200),
    stopAfterMs: dice.chance(0.1) ? dice.between(1, 3000) : undefined,
    shards,
    inTurn: dice.chance(0.8),
  };
}

function someAccount(name: string, regions: readonly string[], isSound: boolean, dice: Dice): AccountPlan {
  const cells = regions.flatMap((region, index) => {
    // The key that signs in belongs to a project.
    const isEntered = dice.chance(0.9) || (name === OWN && index === 0);
    return isEntered ? someRegion(name, region, isSound, dice) : [];
  });
  const entrance = name === OWN || isSound ? "open" : dice.pick("open", "open", "open", "closed", "silent");
  return { name, entrance, cells };
}

function someRegion(account: string, region: string, isSound: boolean, dice: Dice): CellPlan[] {
  const names = [
    region,
    ...["dev", "shop"].slice(0, dice.pick(0, 0, 1, 2)).map((name) => `${region}_${name}`),
  ];
  const idOf = (name: string) => projectIdOf(`${account}/${name}`);
  return names.map((name) => ({
    projectId: idOf(name),
    name,
    region,
    parent: name === region ? undefined : idOf(region),
    fault:
      isSound || dice.chance(0.6)
        ? "nothing"
        : dice.pick("refused", "reset", "hang", "busy", "flaky", "slow"),
    ...someRows(idOf(name), dice),
  }));
}

function someRows(projectId: string, dice: Dice): Pick<CellPlan, "snapshots" | "volumes"> {
  const ids = (kind: string) =>
    Array.from({ length: dice.between(0, 7) }, (_, index) => `${kind}${index}-${projectId.slice(0, 8)}`);
  const disks = ids("d");
  const project = { "os-extended-snapshot-attributes:project_id": projectId };
  const diskOf = (id: string) => (dice.chance(0.7) ? dice.pick(...disks, `gone-${id}`) : `gone-${id}`);
  return {
    snapshots: ids("s").map((id) => snapshotRow(id, { ...project, volume_id: diskOf(id) })),
    volumes: disks.map((id) => volumeRow(id)),
  };
}

function someMoves(accounts: readonly AccountPlan[], canBeLate: boolean, dice: Dice): Move[] {
  const cells = accounts.flatMap((account) => account.cells);
  return cells.flatMap(({ region, projectId: from, snapshots, volumes }) => {
    const others = cells.filter((cell) => cell.region === region && cell.projectId !== from);
    // Of a disk without snapshots nothing is said.
    const disk = volumes.find(({ id }) => snapshots.some(({ volume_id }) => volume_id === id));
    if (disk === undefined || others.length === 0 || !dice.chance(0.5)) return [];
    const { projectId: to } = dice.pick(...others);
    return [{ before: dice.between(1, 100), disk: disk.id, from, to, isLate: canBeLate && dice.chance(0.8) }];
  });
}

/** The same ID for the same words. */
const projectIdOf = (words: string) => createHash("sha256").update(words).digest("hex").slice(0, 32);
