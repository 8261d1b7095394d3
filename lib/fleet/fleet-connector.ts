import { ClientShare, DEFAULT_CONCURRENCY, EvsClient, type EvsClientOptions } from "../evs";
import {
  ConfigurationError,
  type Environment,
  type FleetSettings,
  type ProviderSettings,
  type ResolvedSettings,
  resolveFleetSettings,
} from "../settings";
import type { FleetAccount } from "./cell";

/** The options of every client, for all cells. */
export type CommonOptions = Pick<
  EvsClientOptions,
  "events" | "userAgent" | "clock" | "transport" | "random" | "rateLimiters"
>;

/** A client for one place of a fleet, and its settings. */
export interface CellConnection {
  readonly client: EvsClient;
  readonly settings: ResolvedSettings;
}

/** Connects to the cells of a fleet. */
export type CellConnector = Pick<FleetConnector, "maxConcurrency" | "connect">;

/** What the clients of one or more fleets with the same settings share. */
export class FleetShare {
  private share: ClientShare | undefined;

  /** @param settings of any cell: what is shared does not depend on the cell */
  with(settings: ResolvedSettings): ClientShare {
    this.share ??= new ClientShare(settings);
    return this.share;
  }

  close(): void {
    this.share?.close();
  }
}

/** Creates the clients of a fleet from the settings for one project. They share authentication and limits. */
export class FleetConnector {
  /** The regions to read. */
  readonly regions: readonly string[];
  /** Maximum number of concurrent requests to one endpoint. */
  readonly maxConcurrency: number;
  private readonly settings: FleetSettings;
  private readonly signInRegion: string;

  /**
   * @param regions undefined for that of the settings
   * @param share what fleets with the same settings share
   * @throws ConfigurationError without a region, and for several with one endpoint
   */
  constructor(
    settings: ProviderSettings,
    environment: Environment,
    regions: readonly string[] | undefined,
    private readonly common: CommonOptions = {},
    private readonly share: FleetShare = new FleetShare(),
  ) {
    this.settings = resolveFleetSettings(settings, environment);
    this.maxConcurrency = settings.max_concurrency ?? DEFAULT_CONCURRENCY;
    const { region, isForOneRegion } = this.settings;
    this.regions = [...new Set(regions ?? (region === undefined ? [] : [region]))].sort();
    const [first] = this.regions;
    if (first === undefined) {
      throw new ConfigurationError(
        "No region",
        "The fleet has no region. Set regions, or the region of the provider.",
        {
          concerns: "reads",
        },
      );
    }
    if (this.regions.length > 1 && isForOneRegion) {
      throw new ConfigurationError(
        "Invalid endpoint",
        `The fleet has the regions ${this.regions.join(", ")}, but the endpoint of EVS is the same for all of them. ` +
          "Write it as a template, such as https://evs.{region}.{cloud}.",
        { argument: ["endpoints", { key: "evs" }], concerns: "reads" },
      );
    }
    this.signInRegion = region ?? first;
  }

  /**
   * @param projectId null for requests about the account
   * @throws ConfigurationError
   */
  connect(account: FleetAccount, region: string, projectId: string | null): CellConnection {
    const { signInRegion } = this;
    const role = roleOf(account);
    const cell = { region, projectId, signInRegion, ...(role === undefined ? {} : { role }) };
    const settings = this.settings.inCell(cell);
    return { client: new EvsClient({ ...settings, ...this.common }, this.share.with(settings)), settings };
  }

  close(): void {
    this.share.close();
  }
}

function roleOf({ name, id, agency }: FleetAccount) {
  if (agency === undefined) return undefined;
  const account = name === null || agency.api === "sts" ? { domainId: id ?? "" } : { domainName: name };
  return { agencyName: agency.name, ...account, ...(agency.api === "sts" ? { api: agency.api } : {}) };
}
