import type { Diagnostic } from "./diagnostic";
import type { Schema } from "./schema";
import type { ConfigOf, KnownConfigOf, StateOf } from "./schema-types";

/**
 * What a Terraform provider is: it reads, and its resources are of the state alone. `Client` is what configuring yields and reads
 * are given.
 */
export interface Provider<S extends Schema, Client> {
  readonly schema: S;
  /** Checks that need the provider block only; they run at `terraform validate` too. */
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  /** Values that Terraform does not know yet are `UNKNOWN`: during a plan they can be. */
  configure(config: ConfigOf<S>, context: ConfigureContext): Promise<Client> | Client;
  readonly dataSources: readonly DataSource<Client>[];
  /** @default - none */
  readonly stateResources?: readonly StateResource[];
}

/** A resource that Terraform's state has and nothing else: what data sources said before, which they do not know. */
export interface StateResource {
  readonly name: string;
  readonly schema: Schema;
  /** Checks that need the configuration only. */
  validate(config: UntypedConfig): readonly Diagnostic[];
  /**
   * What the state is to have; an argument may keep what it has.
   *
   * @param prior what it has; null where it is new
   */
  next(config: UntypedConfig, prior: UntypedConfig | null): UntypedConfig;
}

export interface ConfigureContext {
  readonly terraformVersion: string;
}

export interface ReadContext<Client> {
  readonly client: Client;
  /** Aborted when Terraform stops the provider, and when it no longer waits for the answer. */
  readonly signal: AbortSignal;
}

export interface ReadResult<State> {
  readonly state: State;
  /** Warnings, and errors that come with a state. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface DataSourceDefinition<Client, S extends Schema> {
  /** Full type name, for example `evs_snapshots`. */
  readonly name: string;
  readonly schema: S;
  /** Checks that need the configuration only; they run at `terraform validate` too. */
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  read(config: KnownConfigOf<S>, context: ReadContext<Client>): Promise<ReadResult<StateOf<S>>>;
}

/** A data source whose configuration has been checked against its schema, but is not typed any more. */
export interface DataSource<Client> {
  readonly name: string;
  readonly schema: Schema;
  validate(config: UntypedConfig): readonly Diagnostic[];
  read(config: UntypedConfig, context: ReadContext<Client>): Promise<ReadResult<UntypedConfig>>;
}

/** Attribute values by name, as decoded from what Terraform sends. */
export type UntypedConfig = Readonly<Record<string, unknown>>;

/** Defines a data source with a typed configuration and state. */
export function dataSource<Client, S extends Schema>(
  definition: DataSourceDefinition<Client, S>,
): DataSource<Client> {
  return {
    name: definition.name,
    schema: definition.schema,
    // The one place where types are taken on trust: Terraform sends what the schema says.
    validate: (config) => definition.validate?.(config as ConfigOf<S>) ?? [],
    read: (config, context) => definition.read(config as KnownConfigOf<S>, context),
  };
}
