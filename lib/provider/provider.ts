import { version } from "../../package.json";
import { textsOf } from "../audit/catalogue";
import { FactReader, type FactReaderOptions } from "../audit/facts/fact-reader";
import { ALL_SPECS } from "../audit/spec/policies";
import { assumedAccountOf, type CallerFacts, EvsClient, type EvsClientEvents } from "../evs";
import {
  createLogger,
  DiagnosticError,
  type KnownConfigOf,
  type Provider,
  UNKNOWN,
  unknownAttributes,
} from "../plugin";
import { type ResolvedSettings, resolveSettings } from "../settings";
import { kindOf, languageOf, sharedTermsOf, validateConfiguration, withDiagnostics } from "./configuration";
import { policyDataSource } from "./data-sources/policies/policy-data-source";
import { projectsDataSource } from "./data-sources/projects";
import { snapshotAuditDataSource } from "./data-sources/snapshot-audit";
import { snapshotChainsDataSource } from "./data-sources/snapshot-chains";
import { snapshotSummaryDataSource } from "./data-sources/snapshot-summary";
import { snapshotsDataSource } from "./data-sources/snapshots";
import { standardSnapshotsDataSource } from "./data-sources/standard-snapshots";
import { volumesDataSource } from "./data-sources/volumes";
import { EarlierAnswersReader } from "./earlier-answers";
import type { ConfiguredProvider, Connection } from "./evs-data-source";
import { FleetFactReader, KeptFleets } from "./fleet-fact-reader";
import { providerSchema } from "./provider-schema";
import { alertMemory } from "./resources/alert-memory";

/** The Terraform provider `evs`. */
export const evsProvider: Provider<typeof providerSchema, ConfiguredProvider> = {
  schema: providerSchema,
  validate: validateConfiguration,
  configure(config, { terraformVersion }) {
    const unknown = unknownAttributes(config);
    // In a plan, settings can be unknown. The plan succeeds if nothing is read before they are known.
    if (unknown.length > 0) {
      const { language } = config;
      return {
        earlierAnswers: () => refuse(unknown),
        connect: () => refuse(unknown),
        sharedTerms: () => refuse(unknown),
        connectFleet: () => refuse(unknown),
        texts: () => (language === UNKNOWN ? refuse(["language"]) : textsIn(language)),
      };
    }
    const known = config as KnownConfigOf<typeof providerSchema>;
    const settings = withDiagnostics(() => resolveSettings(known, process.env));
    const texts = textsIn(known.language);
    const onlyKind = withDiagnostics(() => kindOf(known.kinds));
    const shared = withDiagnostics(() => sharedTermsOf(known));
    const earlier = new EarlierAnswersReader();
    let connection: Connection | undefined;
    const fleets = new Map<string, FleetFactReader>();
    const kept = new KeptFleets();
    const reading = { onlyKind, deletionTraces: known.deletion_traces ?? false };
    const common = () => ({ events: logEvents(), userAgent: userAgentOf(terraformVersion) });
    return {
      connect: () => {
        connection ??= connect({
          ...withDiagnostics(settings),
          texts,
          ...reading,
          ...common(),
        });
        return connection;
      },
      connectFleet: (regions) => {
        const key = JSON.stringify([...new Set(regions)].sort());
        const fleet =
          fleets.get(key) ??
          new FleetFactReader(known, process.env, regions, common(), { texts, ...reading, onForget }, kept);
        fleets.set(key, fleet);
        return fleet;
      },
      texts: () => texts,
      sharedTerms: () => shared,
      // An empty string counts as not set.
      earlierAnswers: (since) => {
        const path = since || known.since;
        return path ? earlier.read(path) : undefined;
      },
    };
  },
  dataSources: [
    snapshotsDataSource,
    snapshotSummaryDataSource,
    standardSnapshotsDataSource,
    snapshotChainsDataSource,
    volumesDataSource,
    projectsDataSource,
    snapshotAuditDataSource,
    ...ALL_SPECS.map(policyDataSource),
  ],
  stateResources: [alertMemory],
};

const textsIn = (language: string | null) => textsOf(withDiagnostics(() => languageOf(language)));

function connect({
  region,
  texts,
  deletionTraces,
  regionFacts,
  onlyKind,
  events,
  ...options
}: ResolvedSettings & FactReaderOptions & { readonly events: ProviderEvents }): Connection {
  const client = new EvsClient({ ...options, ...(region === undefined ? {} : { region }), events });
  // If the keys belong to the account itself, a plan sends no unnecessary request.
  if (assumedAccountOf(options.credentials) !== undefined) {
    void client.tryGetCaller().then((caller) => events.onCaller(caller));
  }
  return {
    client,
    facts: new FactReader(client, {
      texts,
      place: { region: region ?? null },
      deletionTraces,
      onlyKind,
      ...regionFacts,
    }),
  };
}

/** The name of the client, in characters that are valid in a header. */
const userAgentOf = (terraformVersion: string) =>
  `cdktf-evs-snapshots/${version} terraform/${terraformVersion.replace(/[^!-~]+/g, "").slice(0, 40)}`;

function refuse(unknown: readonly string[]): never {
  throw new DiagnosticError(
    unknown.map((argument) => ({
      severity: "error",
      summary: "Provider configuration is not known yet",
      detail:
        `${argument} of the evs provider depends on something that does not exist yet. Make the data source depend ` +
        "on it too (depends_on), so that it is read at apply, or apply that part first (-target).",
    })),
  );
}

interface ProviderEvents extends EvsClientEvents {
  onCaller(caller: CallerFacts | undefined): void;
}

/** Facts of a fleet that a later policy reads again. */
const onForget = (rows: number) =>
  createLogger().info("facts of a fleet are given up, and read again where a policy needs them", { rows });

/** Logs the client's events as structured lines, which TF_LOG shows. */
function logEvents(): ProviderEvents {
  const logger = createLogger();
  return {
    onRequest: (event) => logger.debug("request", { ...event }),
    onSlowDown: (event) => logger.warn("request rate limited", { ...event }),
    onWait: ({ until, ...event }) =>
      logger.info("waiting for the gateway", { ...event, until: new Date(until).toISOString() }),
    onProgress: (event) => logger.info("reading", { ...event }),
    onCaller: (caller) => logger.debug("identity", { ...(caller ?? { identity: "unknown" }) }),
    onClock: (event) => logger.warn("this machine's clock is wrong", { ...event }),
  };
}
