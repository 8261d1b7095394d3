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
  private readonly cells = new Map<string, KeptCell>();
  private readonly ofConnection = new WeakMap<CellConnection, KeptCell>();
  private rows = 0;

  /** The connection to a cell, kept or new. It is then the one that was asked for last. */
  connect(key: string, start: () => CellConnection): CellConnection {
    const cell = this.cells.get(key) ?? { key, connection: start(), reader: undefined, rows: 0 };
    this.cells.delete(key);
    this.cells.set(key, cell);
    this.ofConnection.set(cell.connection, cell);
    return cell.connection;
  }

  cellOf(connection: CellConnection): KeptCell {
    const cell = this.ofConnection.get(connection);
    if (cell === undefined) throw new Error("a connection is of no cell");
    return cell;
  }

  /**
   * Counts the rows of a cell. Beyond the most rows, other cells are given up.
   *
   * @returns the number of rows that were given up
   */
  keep(cell: KeptCell, rows: number, mostRows: number): number {
    // One that was given up meanwhile is kept by nobody.
    if (this.cells.get(cell.key) !== cell || rows <= cell.rows) return 0;
    this.rows += rows - cell.rows;
    cell.rows = rows;
    let given = 0;
    for (const other of this.cells.values()) {
      if (this.rows <= mostRows) break;
      if (other === cell || other.rows === 0) continue;
      this.cells.delete(other.key);
      this.rows -= other.rows;
      given += other.rows;
    }
    return given;
  }
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
    const key = JSON.stringify([account, region, projectId]);
    return this.kept.connect(key, () => super.connect(account, region, projectId));
  }

  readonly readerOf = (connection: CellConnection, place: Place): FactReader => {
    const { mostKeptRows = MOST_KEPT_ROWS, onForget } = this.reading;
    const cell = this.kept.cellOf(connection);
    cell.reader ??= new CountedReader(
      connection.client,
      { ...this.reading, ...connection.settings.regionFacts, place },
      (rows) => {
        const given = this.kept.keep(cell, rows, mostKeptRows);
        if (given > 0) onForget?.(given);
      },
    );
    return cell.reader;
  };
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
