import type { Texts } from "../audit/catalogue";
import type { FactReader } from "../audit/facts/fact-reader";
import type { Memory } from "../audit/memory/memory";
import type { SharedTerms } from "../audit/spec/shared-terms";
import type { EvsClient, ReadOptions } from "../evs";
import {
  type ConfigOf,
  type DataSource,
  type Diagnostic,
  dataSource,
  type KnownConfigOf,
  type ReadResult,
  type Schema,
  type StateOf,
} from "../plugin";
import { toDiagnosticError } from "./diagnostics";
import type { FleetFactReader } from "./fleet-fact-reader";

/** The parts that all data sources of a configured provider share. */
export interface Connection {
  readonly client: EvsClient;
  readonly facts: FactReader;
}

/** Earlier answers, and their path. */
export interface EarlierAnswers {
  readonly path: string;
  readonly memory: Memory;
}

/** A provider with its settings. If a setting is unknown, its methods throw an error with the reason. */
export interface ConfiguredProvider {
  connect(): Connection;
  /**
   * Connects to the projects of a fleet. The same regions share sign-ins and limits.
   *
   * @param regions undefined for the provider's
   * @throws ConfigurationError for settings that no fleet can be read with
   */
  connectFleet(regions: readonly string[] | undefined): FleetFactReader;
  /** The language of results. */
  texts(): Texts;
  /** Settings for the rows of all policies. */
  sharedTerms(): SharedTerms;
  /**
   * Earlier answers; each path is read once.
   *
   * @param since where a policy has its own @returns undefined where neither says it
   * @throws DiagnosticError for what cannot be read or is something else
   */
  earlierAnswers(since: string | null): EarlierAnswers | undefined;
}

/** The project to read, and the options of the read. */
export interface ProjectReadOptions extends ReadOptions {
  readonly projectId: string;
}

export interface EvsDataSourceDefinition<S extends Schema> {
  readonly name: string;
  readonly schema: S;
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  /** The project to read. Null for the provider's. */
  projectId(config: KnownConfigOf<S>): string | null;
  read(
    config: KnownConfigOf<S>,
    connection: Connection,
    call: ProjectReadOptions,
  ): Promise<ReadResult<StateOf<S>>>;
}

/** A data source that uses the EVS client. Errors of the API become diagnostics. */
export function evsDataSource<S extends Schema>(
  definition: EvsDataSourceDefinition<S>,
): DataSource<ConfiguredProvider> {
  return dataSource<ConfiguredProvider, S>({
    name: definition.name,
    schema: definition.schema,
    validate: (config) => definition.validate?.(config) ?? [],
    async read(config, { client: provider, signal }) {
      const connection = provider.connect();
      try {
        // An empty string is not a project.
        const projectId = definition.projectId(config) || (await connection.client.getProjectId({ signal }));
        return await definition.read(config, connection, { projectId, signal });
      } catch (error) {
        throw toDiagnosticError(error);
      }
    },
  });
}
