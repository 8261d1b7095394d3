import { FactReader, type FactReaderOptions } from "../audit/facts/fact-reader";
import type { Place } from "../audit/facts/place";
import type { EvsClient } from "../evs";
import { type CellConnection, type CommonOptions, type FleetAccount, FleetConnector } from "../fleet";
import type { Environment, ProviderSettings } from "../settings";

/**
 * Reads facts of the cells of a fleet. Connections and readers are kept for the policies that Terraform asks for later, so
 * that each list is read once.
 */
export class FleetFactReader extends FleetConnector {
  private readonly connections = new Map<string, CellConnection>();
  private readonly readers = new WeakMap<EvsClient, FactReader>();

  /**
   * @param regions undefined for that of the settings
   * @throws ConfigurationError without a region, and for several with one endpoint
   */
  constructor(
    settings: ProviderSettings,
    environment: Environment,
    regions: readonly string[] | undefined,
    common: CommonOptions,
    private readonly reading: Omit<FactReaderOptions, "place" | "recycleBin">,
  ) {
    super(settings, environment, regions, common);
  }

  override connect(account: FleetAccount, region: string, projectId: string | null): CellConnection {
    const key = JSON.stringify([account, region, projectId]);
    const connection = this.connections.get(key) ?? super.connect(account, region, projectId);
    this.connections.set(key, connection);
    return connection;
  }

  readonly readerOf = ({ client, settings: { regionFacts } }: CellConnection, place: Place): FactReader => {
    const reader =
      this.readers.get(client) ?? new FactReader(client, { ...this.reading, ...regionFacts, place });
    this.readers.set(client, reader);
    return reader;
  };
}
