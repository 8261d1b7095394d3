import fc from "fast-check";
import type { Scenario, WireRow } from "../../lib/embedded";
import { BACKUP_KEY } from "../../lib/evs";
import { backupRow, PROJECT, scenarioOf, snapshotRow, standardRow, volumeRow } from "./worlds";

/** When the world is looked at. */
export const NOW = new Date("2026-11-26T12:00:00Z");
const DAY_MS = 86_400_000;
const FOREIGN_PROJECT = "9".repeat(32);

/** What is true of a snapshot, said by whoever made it up and not by its row. */
export interface SnapshotTruth {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly size: number | null;
  /** Undefined where its row does not say. */
  readonly age: number | undefined;
  /** Days since its last update, where there was one. */
  readonly quiet: number | undefined;
  readonly maker: "user" | "backup" | "unsure";
  readonly team: string | undefined;
  readonly disk: string | undefined;
  readonly fate: "living" | "recycled" | "gone" | "forbidden" | "unnamed" | "foreign";
  /** Disks that were made from it. */
  readonly clones: number;
  /** Days until EVS deletes it by itself, where it does. */
  readonly ends: number | undefined;
}

export interface DiskTruth {
  readonly id: string;
  readonly size: number;
  /** Days since it was made. */
  readonly age: number;
  readonly attached: boolean;
  /** Days since its last update. */
  readonly quiet: number;
  /** Days since its newest backup, where it has one. */
  readonly backup: number | undefined;
}

export interface BinTruth {
  readonly id: string;
  readonly size: number;
  /** Days until it is deleted for good; undefined where its row does not say. */
  readonly left: number | undefined;
}

/** A project as a company has it, and the truth about it. */
export interface CompanyWorld {
  readonly scenario: Scenario;
  readonly snapshots: readonly SnapshotTruth[];
  readonly disks: readonly DiskTruth[];
  readonly bin: readonly BinTruth[];
}

const PURPOSES = ["web", "db-主库", "日志", "Größe", "кэш", "データ", "mail", "ci-runner", "財務", "éval"];
const TEAMS = ["storage", "payments", "数据平台", "web"];

/**
 * @param seed the same seed makes the same world
 * @param scale how large it is; 1 for about 1,300 snapshots and 400 disks
 */
export function companyWorld(seed: number, scale = 1): CompanyWorld {
  return new Company(seed, scale).build();
}

class Company {
  private readonly random: () => number;
  private readonly snapshots: SnapshotTruth[] = [];
  private readonly snapshotRows: WireRow[] = [];
  private readonly disks: DiskTruth[] = [];
  private readonly diskRows: WireRow[] = [];
  private readonly bin: BinTruth[] = [];
  private readonly binRows: WireRow[] = [];
  private readonly backupRows: WireRow[] = [];
  private readonly standardRows: WireRow[] = [];
  private readonly answers: Record<string, Scenario["answers"][string]> = {};

  constructor(
    seed: number,
    private readonly scale: number,
  ) {
    this.random = randomOf(seed);
  }

  build(): CompanyWorld {
    this.times(300, (index) => this.diskWithSeries(index));
    this.times(60, (index) => this.idleDisk(index));
    this.times(25, (index) => this.recycledDisk(index));
    this.times(40, (index) => this.lostDisk(index));
    this.times(4, (index) => this.forbiddenDisk(index));
    this.times(12, (index) => this.strangers(index));
    this.times(15, (index) => this.clonedDisk(index));
    const scenario = scenarioOf({
      snapshots: this.shuffle(this.snapshotRows),
      volumes: this.diskRows,
      recycleBin: this.binRows,
      backups: this.backupRows,
      standardSnapshots: this.standardRows,
      answers: this.answers,
    });
    return { scenario, snapshots: this.snapshots, disks: this.disks, bin: this.bin };
  }

  /** In use, with snapshots of a schedule, of backups, and now and then one that is stuck or has failed. */
  private diskWithSeries(index: number): void {
    const disk = this.disk(`disk-${index}`, { attached: true, quiet: this.whole(0, 400) });
    const count = this.whole(0, 6);
    // A schedule that names all of its snapshots alike, which is fine on one disk.
    const name = `${this.pick(PURPOSES)}-nightly-${index}`;
    for (let nth = 0; nth < count; nth += 1) {
      // Some of a schedule end by themselves, the newest among them now and then.
      const ends = (index + nth) % 7 === 0 ? (index % 4) * 3 + 0.5 : undefined;
      this.snapshot(disk, "living", { name, ends, age: 1 + nth * this.whole(20, 90) + this.random() / 2 });
    }
    if (this.chance(0.2)) this.snapshot(disk, "living", { maker: "backup", age: this.whole(1, 500) });
    if (this.chance(0.04)) this.snapshot(disk, "living", { maker: "unsure", age: this.whole(1, 500) });
    if (this.chance(0.04)) {
      const age = this.whole(3, 30);
      const quiet = this.chance(0.5) ? 0.2 : undefined;
      this.snapshot(disk, "living", {
        status: this.pick(["creating", "deleting", "rollbacking"]),
        age,
        quiet,
      });
    }
    if (this.chance(0.04)) this.snapshot(disk, "living", { status: "error", age: this.whole(1, 300) });
    if (this.chance(0.03))
      this.snapshot(disk, "living", { status: "error_deleting", age: this.whole(1, 300) });
    if (this.chance(0.03)) this.snapshot(disk, "living", { age: undefined });
    if (this.chance(0.02)) this.snapshot(disk, "living", { size: null, age: this.whole(1, 300) });
    // Somebody's habit of naming: one name on many disks.
    if (this.chance(0.05)) this.snapshot(disk, "living", { name: "before-升级", age: this.whole(1, 100) });
  }

  private idleDisk(index: number): void {
    const disk = this.disk(`idle-${index}`, { attached: false, quiet: this.whole(1, 200) + 0.5 });
    if (this.chance(0.5)) this.snapshot(disk, "living", { age: this.whole(1, 300) + 0.5 });
  }

  private recycledDisk(index: number): void {
    const id = `binned-${index}`;
    const left = index === 0 ? undefined : this.whole(0, 7) + 0.5;
    const size = this.whole(10, 500);
    this.bin.push({ id, size, left });
    this.binRows.push(
      volumeRow(id, {
        size,
        plan_delete_at: left === undefined ? null : timeAt(-left),
        pre_deleted_at: timeAt(7),
      }),
    );
    this.snapshot(id, "recycled", { age: this.whole(1, 500) + 0.5 });
  }

  private lostDisk(index: number): void {
    const id = `lost-${index}`;
    const count = this.whole(1, 3);
    for (let nth = 0; nth < count; nth += 1) {
      this.snapshot(id, "gone", {
        age: this.whole(1, 700) + 0.5,
        maker: this.chance(0.1) ? "backup" : "user",
      });
    }
    if (this.chance(0.1)) this.snapshot(id, "gone", { age: this.whole(1, 700), maker: "unsure" });
    if (this.chance(0.1)) this.snapshot(id, "gone", { age: undefined });
    if (this.chance(0.1)) this.snapshot(id, "gone", { age: this.whole(2, 9), status: "deleting" });
  }

  private forbiddenDisk(index: number): void {
    const id = `forbidden-${index}`;
    this.answers[`volumes/${id}`] = {
      status: 403,
      body: { forbidden: { message: "Policy denies it.", code: "403" } },
    };
    this.snapshot(id, "forbidden", { age: this.whole(1, 300) + 0.5 });
  }

  /** Snapshots that name no disk, or say that they are another project's. */
  private strangers(index: number): void {
    this.snapshot(undefined, "unnamed", { age: this.whole(1, 300) + 0.5 });
    this.snapshot(`transferred-${index}`, "foreign", { age: this.whole(1, 300) + 0.5 });
  }

  private clonedDisk(index: number): void {
    const source = this.disk(`golden-${index}`, { attached: true, quiet: 1 });
    const clones = this.whole(1, 3);
    const image = this.snapshot(source, "living", { age: this.whole(200, 400) + 0.5, clones });
    for (let nth = 0; nth < clones; nth += 1) {
      this.disk(`clone-${index}-${nth}`, { attached: true, quiet: 1 }, { snapshot_id: image });
    }
    this.snapshot(source, "living", { age: 3.5 });
  }

  private disk(
    id: string,
    { attached, quiet }: Pick<DiskTruth, "attached" | "quiet">,
    fields: Readonly<Record<string, unknown>> = {},
  ): string {
    const size = this.whole(10, 1000);
    const age = quiet + this.whole(0, 900);
    const backup = this.chance(0.4) ? this.whole(0, 90) + 0.5 : undefined;
    this.disks.push({ id, size, age, attached, quiet, backup });
    if (backup !== undefined) {
      this.backupRows.push(
        backupRow(`backup-${id}`, {
          resource_id: id,
          created_at: timeAt(backup),
          protected_at: timeAt(backup),
        }),
      );
    }
    this.diskRows.push(
      volumeRow(id, {
        size,
        name: `${this.pick(PURPOSES)}-${id}`,
        status: attached ? "in-use" : "available",
        created_at: timeAt(age),
        updated_at: timeAt(quiet),
        attachments: attached ? [{ server_id: `server-of-${id}`, device: "/dev/vda" }] : [],
        ...fields,
      }),
    );
    return id;
  }

  private snapshot(
    disk: string | undefined,
    fate: SnapshotTruth["fate"],
    chosen: Partial<Omit<SnapshotTruth, "id" | "disk" | "fate">>,
  ): string {
    const id = `snap-${String(this.snapshots.length).padStart(5, "0")}`;
    const maker = chosen.maker ?? "user";
    const name =
      chosen.name ?? `${maker === "unsure" ? "manualbk_snapshot_" : ""}${this.pick(PURPOSES)}-${id}`;
    const truth: SnapshotTruth = {
      id,
      status: "available",
      size: this.whole(1, 800),
      age: undefined,
      quiet: undefined,
      team: this.chance(0.8) ? this.pick(TEAMS) : undefined,
      clones: 0,
      ends: undefined,
      ...chosen,
      name,
      maker,
      disk,
      fate,
    };
    this.snapshots.push(truth);
    if (truth.ends !== undefined) {
      this.standardRows.push(standardRow(id, { volume_id: disk, retention_at: timeAt(-truth.ends) }));
    }
    this.snapshotRows.push(
      snapshotRow(id, {
        name,
        status: truth.status,
        size: truth.size,
        volume_id: disk ?? null,
        created_at: truth.age === undefined ? null : timeAt(truth.age),
        updated_at: truth.quiet === undefined ? null : timeAt(truth.quiet),
        metadata: {
          ...(truth.team === undefined ? {} : { team: truth.team }),
          ...(maker === "backup" ? { [BACKUP_KEY]: "true" } : {}),
        },
        "os-extended-snapshot-attributes:project_id": fate === "foreign" ? FOREIGN_PROJECT : PROJECT,
      }),
    );
    return id;
  }

  private times(count: number, make: (index: number) => void): void {
    for (let index = 0; index < Math.ceil(count * this.scale); index += 1) make(index);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  private pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.random() * from.length)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  }

  private shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
}

/** A time so many days before now, as EVS writes it: without a zone. */
const timeAt = (daysAgo: number) =>
  new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString().replace("Z", "000");

/** Numbers from 0 to below 1. */
function randomOf(seed: number): () => number {
  const numbers = fc.sample(fc.noBias(fc.maxSafeNat()), { seed, numRuns: 20_000 });
  return () => {
    const number = numbers.pop();
    if (number === undefined) throw new Error("more random numbers are wanted than were drawn");
    return number / (Number.MAX_SAFE_INTEGER + 1);
  };
}
