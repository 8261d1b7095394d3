import { FactReader, type FactReaderOptions } from "../audit/facts/fact-reader";
import type { Facts } from "../audit/facts/facts";
import type { Place } from "../audit/facts/place";
import type { EvsClient } from "../evs";
import { SharedReads } from "../evs/shared-reads";
import {
  type CellConnection,
  type CommonOptions,
  type FleetAccount,
  FleetConnector,
  FleetShare,
} from "../fleet";
import type { Environment, ProviderSettings } from "../settings";

/** Snapshots and disks of all cells together that are kept for later policies. */
export const MOST_KEPT_ROWS = 200_000;

export interface FleetReading extends Omit<FactReaderOptions, "place" | "recycleBin"> {
  /** Told when facts are given up, which later policies read again. */
  readonly onForget?: (rows: number) => void;
  /** @default MOST_KEPT_ROWS */
  readonly mostKeptRows?: number;
}

/** What is kept of a cell. */
interface KeptCell {
  readonly key: string;
  readonly connection: CellConnection;
  reader: FactReader | undefined;
  /** Of the largest facts that were read. */
  rows: number;
}

/** What is kept of all fleets of a provider. A cell can be in several of them. */
export class KeptFleets {
  readonly share = new FleetShare();
  /** Searches for moved disks. */
  readonly searches = new SharedReads();
  /** The one that was asked for last comes last. */
  readonly cells = new Map<string, KeptCell>();
  readonly cellOf = new WeakMap<CellConnection, KeptCell>();
  rows = 0;
}

/**
 * Reads facts of the cells of a fleet. Connections and readers are kept for the policies that Terraform asks for later, so
 * that each list is read once; beyond a number of rows, those of the cells that were asked for longest ago are given up.
 */
export class FleetFactReader extends FleetConnector {
  /** Searches for moved disks. */
  readonly searches: SharedReads;

  /**
   * @param regions undefined for that of the settings
   * @param kept what other fleets have read. @default - nothing
   * @throws ConfigurationError without a region, and for several with one endpoint
   */
  constructor(
    settings: ProviderSettings,
    environment: Environment,
    regions: readonly string[] | undefined,
    common: CommonOptions,
    private readonly reading: FleetReading,
    private readonly kept: KeptFleets = new KeptFleets(),
  ) {
    super(settings, environment, regions, common, kept.share);
    this.searches = kept.searches;
  }

  override connect(account: FleetAccount, region: string, projectId: string | null): CellConnection {
    const { cells, cellOf } = this.kept;
    const key = JSON.stringify([account, region, projectId]);
    const cell = cells.get(key) ?? {
      key,
      connection: super.connect(account, region, projectId),
      reader: undefined,
      rows: 0,
    };
    cells.delete(key);
    cells.set(key, cell);
    cellOf.set(cell.connection, cell);
    return cell.connection;
  }

  readonly readerOf = (connection: CellConnection, place: Place): FactReader => {
    const cell = this.kept.cellOf.get(connection);
    if (cell === undefined) throw new Error("a connection is of no cell");
    cell.reader ??= new CountedReader(
      connection.client,
      { ...this.reading, ...connection.settings.regionFacts, place },
      (rows) => this.keep(cell, rows),
    );
    return cell.reader;
  };

  private keep(cell: KeptCell, rows: number): void {
    const { kept } = this;
    // One that was given up meanwhile is kept by nobody.
    if (kept.cells.get(cell.key) !== cell || rows <= cell.rows) return;
    kept.rows += rows - cell.rows;
    cell.rows = rows;
    const { mostKeptRows = MOST_KEPT_ROWS } = this.reading;
    let given = 0;
    for (const other of kept.cells.values()) {
      if (kept.rows <= mostKeptRows) break;
      if (other === cell || other.rows === 0) continue;
      kept.cells.delete(other.key);
      kept.rows -= other.rows;
      given += other.rows;
    }
    if (given > 0) this.reading.onForget?.(given);
  }
}

/** Says how many rows it has read. */
class CountedReader extends FactReader {
  constructor(
    client: EvsClient,
    options: FactReaderOptions,
    private readonly onRows: (rows: number) => void,
  ) {
    super(client, options);
  }

  override async read(...request: Parameters<FactReader["read"]>): Promise<Facts> {
    const facts = await super.read(...request);
    this.onRows(facts.snapshots.rows.length + facts.volumes.rows.length);
    return facts;
  }
}
