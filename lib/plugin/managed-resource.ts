import type { AttributePath, Diagnostic } from "./diagnostic";
import type { ReadContext, ReadResult, UntypedConfig } from "./provider";
import type { Schema } from "./schema";
import type { ConfigOf, PlannedStateOf, ResourceStateOf, StateOf } from "./schema-types";

export interface ManagedResourceDefinition<Client, S extends Schema> {
  /** Full type name, for example `smn_topic`. */
  readonly name: string;
  readonly schema: S;
  /** What can be told from the configuration alone; runs at `terraform validate` too. */
  validate?(config: ConfigOf<S>): readonly Diagnostic[];
  /**
   * Completes or refuses a plan; not asked about what is only destroyed. A replacement is planned twice: as a
   * change, then as a new one.
   *
   * @default - what Terraform proposes
   */
  plan?(change: ProposedChange<S>, context: ReadContext<Client>): Promise<Plan<S>> | Plan<S>;
  /**
   * Makes it. What is null in `planned` was not given.
   *
   * When Terraform is stopped, `context.signal` is aborted and the answer waited for all the same: what has been made
   * must get into the state. An error beside a state marks it as tainted.
   */
  create(planned: ResourceStateOf<S>, context: ReadContext<Client>): Promise<ReadResult<MadeOf<S>>>;
  /**
   * What has become of it: attributes that may differ from the state, or null when it is gone.
   *
   * @default - the state is taken for the truth
   */
  read?(
    state: ResourceStateOf<S>,
    context: ReadContext<Client>,
  ): Promise<ReadResult<Partial<ResourceStateOf<S>> | null>>;
  /** @default - every change replaces */
  update?(change: PlannedChange<S>, context: ReadContext<Client>): Promise<ReadResult<MadeOf<S>>>;
  /** Ends it, and may have warnings to tell. That it is gone already is no error. */
  delete(state: ResourceStateOf<S>, context: ReadContext<Client>): Promise<readonly Diagnostic[]>;
}

/** What a change must answer: every computed attribute, and any block with computed attributes inside. */
export type MadeOf<S extends Schema> = StateOf<S> & Partial<ResourceStateOf<S>>;

/** A change that Terraform proposes. */
export interface ProposedChange<S extends Schema> {
  /** What is there; null for a new one. */
  readonly prior: ResourceStateOf<S> | null;
  /** The configuration laid over what is there; computed attributes that are to come are `UNKNOWN`. */
  readonly proposed: PlannedStateOf<S>;
  readonly config: ConfigOf<S>;
}

/** A change that was planned and is to be made. */
export interface PlannedChange<S extends Schema> {
  readonly prior: ResourceStateOf<S>;
  readonly planned: ResourceStateOf<S>;
}

export interface Plan<S extends Schema> {
  /** Values other than the proposed ones; Terraform accepts them for computed attributes that are not given. */
  readonly planned?: Partial<PlannedStateOf<S>>;
  /** What cannot be changed in place. Paths that do not change demand nothing. */
  readonly requiresReplacement?: readonly AttributePath[];
  /** Warnings, and errors that refuse the plan. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A managed resource whose configuration has been checked against its schema, but is not typed any more. */
export interface ManagedResource<Client> {
  readonly name: string;
  readonly schema: Schema;
  validate(config: UntypedConfig): readonly Diagnostic[];
  plan(change: UntypedChange, context: ReadContext<Client>): Promise<UntypedPlan>;
  create(planned: UntypedConfig, context: ReadContext<Client>): Promise<ReadResult<UntypedConfig>>;
  read(state: UntypedConfig, context: ReadContext<Client>): Promise<ReadResult<UntypedConfig | null>>;
  update(
    change: { readonly prior: UntypedConfig; readonly planned: UntypedConfig },
    context: ReadContext<Client>,
  ): Promise<ReadResult<UntypedConfig>>;
  delete(state: UntypedConfig, context: ReadContext<Client>): Promise<readonly Diagnostic[]>;
}

export interface UntypedChange {
  readonly prior: UntypedConfig | null;
  readonly proposed: UntypedConfig;
  readonly config: UntypedConfig;
}

export interface UntypedPlan {
  readonly planned?: UntypedConfig;
  readonly requiresReplacement?: readonly AttributePath[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Defines a managed resource with a typed configuration and state. */
export function managedResource<Client, S extends Schema>(
  definition: ManagedResourceDefinition<Client, S>,
): ManagedResource<Client> {
  // As with data sources, types are taken on trust here: Terraform sends what the schema says.
  type State = ResourceStateOf<S>;
  const { name, schema } = definition;
  return {
    name,
    schema,
    validate: (config) => definition.validate?.(config as ConfigOf<S>) ?? [],
    async plan(change, context) {
      const plan = (await definition.plan?.(change as unknown as ProposedChange<S>, context)) ?? {};
      if (definition.update !== undefined) return plan;
      return {
        ...plan,
        requiresReplacement: [...Object.keys(schema.attributes), ...Object.keys(schema.blocks ?? {})].map(
          (name) => [name],
        ),
      };
    },
    create: (planned, context) => definition.create(planned as State, context),
    read: async (state, context) => (await definition.read?.(state as State, context)) ?? { state },
    update: ({ prior, planned }, context) => {
      // Terraform asks for no update where every change replaces.
      if (definition.update === undefined) throw new Error(`${name} cannot be updated.`);
      return definition.update({ prior: prior as State, planned: planned as State }, context);
    },
    delete: (state, context) => definition.delete(state as State, context),
  };
}
