import { version } from "../../package.json";
import { FactReader } from "../audit/facts/fact-reader";
import { POLICIES } from "../audit/policies";
import { EvsClient, type EvsClientEvents } from "../evs";
import { createLogger, DiagnosticError, type Provider, UNKNOWN } from "../plugin";
import { resolveSettings } from "../settings/resolve-settings";
import type { KnownProviderConfig } from "../settings/source";
import { validateSettings } from "../settings/validate-settings";
import { policyDataSource } from "./data-sources/policies/policy-data-source";
import { snapshotAuditDataSource } from "./data-sources/snapshot-audit";
import { snapshotsDataSource } from "./data-sources/snapshots";
import { volumesDataSource } from "./data-sources/volumes";
import type { Connect } from "./evs-data-source";
import { type ProviderConfig, providerSchema } from "./provider-schema";

/** The Terraform provider `evs`. */
export const evsProvider: Provider<typeof providerSchema, Connect> = {
  name: "evs",
  version,
  schema: providerSchema,
  validate: validateSettings,
  configure(config, { terraformVersion }) {
    const unknown = unknownArguments(config);
    // A plan may come before the values do. It can still succeed if nothing is read until they are there.
    if (unknown.length > 0) return () => refuse(unknown);
    const client = new EvsClient({
      ...resolveSettings(config as KnownProviderConfig, process.env),
      events: logEvents(),
      userAgent: `cdktf-evs-snapshots/${version} terraform/${terraformVersion}`,
    });
    const connection = { client, facts: new FactReader(client) };
    return () => connection;
  },
  dataSources: [
    snapshotsDataSource,
    volumesDataSource,
    snapshotAuditDataSource,
    ...POLICIES.map(policyDataSource),
  ],
};

function unknownArguments(config: ProviderConfig): string[] {
  return Object.entries(config).flatMap(([argument, value]) =>
    value === UNKNOWN || (typeof value === "object" && Object.values(value ?? {}).includes(UNKNOWN))
      ? [argument]
      : [],
  );
}

function refuse(unknown: readonly string[]): never {
  throw new DiagnosticError(
    unknown.map((argument) => ({
      severity: "error",
      summary: "Provider configuration is not known yet",
      detail:
        `${argument} of the evs provider depends on something that has still to be made. Let the data source depend ` +
        "on it too (depends_on), so that it is read at apply, or apply that part first (-target).",
    })),
  );
}

/** What the client tells, as structured lines under TF_LOG. */
function logEvents(): EvsClientEvents {
  const logger = createLogger();
  return {
    onRequest: (event) => logger.debug("request", { ...event }),
    onSlowDown: (event) => logger.warn("asked to slow down", { ...event }),
    onProgress: (event) => logger.info("reading", { ...event }),
  };
}
