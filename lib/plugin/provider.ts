import type { Diagnostic } from "./diagnostic";
import type { Schema } from "./schema";
import type { ConfigOf, KnownConfigOf, StateOf } from "./schema-types";

/**
 * A Terraform provider that only reads. Its resources are only in the state. `configure` returns the `Client`, and
 * reads get it.
 */
export interface Provider<S extends Schema, Client> {
  readonly schema: S;
  /** Checks that need only the provider block. They also run at `terraform validate`. */
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  /** Values that are unknown during a plan are `UNKNOWN`. */
  configure(config: ConfigOf<S>, context: ConfigureContext): Promise<Client> | Client;
  readonly dataSources: readonly DataSource<Client>[];
  /** @default - none */
  readonly stateResources?: readonly StateResource[];
}

/** A resource that is only in Terraform's state. It keeps earlier results, which data sources cannot know. */
export interface StateResource {
  readonly name: string;
  readonly schema: Schema;
  /** Checks that need only the configuration. */
  validate(config: UntypedConfig): readonly Diagnostic[];
  /**
   * The next state. An attribute can keep its value.
   *
   * @param prior the current state; null for a new resource
   */
  next(config: UntypedConfig, prior: UntypedConfig | null): UntypedConfig;
}

export interface ConfigureContext {
  readonly terraformVersion: string;
}

export interface ReadContext<Client> {
  readonly client: Client;
  /** Aborted when Terraform stops the provider, or no longer waits for the answer. */
  readonly signal: AbortSignal;
}

export interface ReadResult<State> {
  readonly state: State;
  /** Warnings, and errors that are returned with a state. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface DataSourceDefinition<Client, S extends Schema> {
  /** Full type name, for example `evs_snapshots`. */
  readonly name: string;
  readonly schema: S;
  /** Checks that need only the configuration. They also run at `terraform validate`. */
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  read(config: KnownConfigOf<S>, context: ReadContext<Client>): Promise<ReadResult<StateOf<S>>>;
}

/** A data source. Its configuration was checked against its schema, but has no static type. */
export interface DataSource<Client> {
  readonly name: string;
  readonly schema: Schema;
  validate(config: UntypedConfig): readonly Diagnostic[];
  read(config: UntypedConfig, context: ReadContext<Client>): Promise<ReadResult<UntypedConfig>>;
}

/** Attribute values by name, decoded from Terraform's message. */
export type UntypedConfig = Readonly<Record<string, unknown>>;

/** Defines a data source with a typed configuration and state. */
export function dataSource<Client, S extends Schema>(
  definition: DataSourceDefinition<Client, S>,
): DataSource<Client> {
  return {
    name: definition.name,
    schema: definition.schema,
    // The only place that assumes a type without a check: Terraform sends values of the schema.
    validate: (config) => definition.validate?.(config as ConfigOf<S>) ?? [],
    read: (config, context) => definition.read(config as KnownConfigOf<S>, context),
  };
}
