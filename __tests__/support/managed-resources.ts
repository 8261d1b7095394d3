import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type Diagnostic,
  type Provider,
  type Schema,
  type Service,
  UNKNOWN,
  type UntypedConfig,
} from "../../lib/plugin";
import { createAnswer } from "../../lib/plugin/answer";
import { Calls } from "../../lib/plugin/calls";
import { toDiagnostics } from "../../lib/plugin/diagnostic";
import { toPathMessage } from "../../lib/plugin/diagnostic-message";
import { decodeBlock, decodeState, encodeState } from "../../lib/plugin/dynamic-value";
import type { DynamicValueSchema, Provider as ProviderRpc } from "../../lib/plugin/generated/tfplugin6_pb";
import { createLogger } from "../../lib/plugin/logger";
import { createProviderService } from "../../lib/plugin/provider-service";
import { toSchemaMessage } from "../../lib/plugin/schema-message";
import { serviceOf } from "../../lib/plugin/service";
import { validateBlock } from "../../lib/plugin/validate-block";

/** A resource that is created and deleted. It is never read back: what is in the state is taken for what is there. */
export interface ManagedResource<Client> {
  readonly name: string;
  readonly schema: Schema;
  /** What a change of the arguments means; without it, whatever changes replaces. */
  plan?(change: Change): ChangePlan;
  /** @returns the computed attributes */
  create(planned: UntypedConfig, client: Client): Promise<UntypedConfig>;
  delete(state: UntypedConfig, client: Client): Promise<void>;
}

export interface Change {
  readonly prior: UntypedConfig;
  readonly proposed: UntypedConfig;
  readonly config: UntypedConfig;
}

export interface ChangePlan {
  /** Values other than the proposed ones. */
  readonly planned?: UntypedConfig;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Speaks gRPC for a provider that has managed resources too: no product of this package has any. */
export function createManagingService<S extends Schema, Client>(
  provider: Provider<S, Client>,
  resources: readonly ManagedResource<Client>[],
  onShutdown: () => void,
): Service {
  const calls = new Calls();
  const logger = createLogger();
  const answer = createAnswer(calls, logger);
  let client: Client | undefined;
  const reading = createProviderService(
    {
      ...provider,
      configure: async (config, context) => {
        client = await provider.configure(config, context);
        return client;
      },
    },
    calls,
    logger,
  );
  const get = (name: string) => {
    const found = resources.find((resource) => resource.name === name);
    if (found === undefined) throw new Error(`There is no resource type ${name}.`);
    return found;
  };

  const managing: Partial<ServiceImpl<typeof ProviderRpc>> = {
    getProviderSchema: () => ({
      provider: toSchemaMessage(provider.schema),
      dataSourceSchemas: schemasOf(provider.dataSources),
      resourceSchemas: schemasOf(resources),
    }),

    validateResourceConfig: ({ typeName, config }, context) =>
      answer(context, () => {
        const { schema } = get(typeName);
        return { diagnostics: validateBlock({ schema, validate: () => [] }, decodeBlock(config)) };
      }),

    upgradeResourceState: ({ rawState }, context) =>
      answer(context, () => ({ fields: { upgradedState: { json: rawState?.json ?? new Uint8Array() } } })),

    readResource: ({ currentState }, context) =>
      answer(context, () => ({ fields: { newState: currentState } })),

    planResourceChange: ({ typeName, priorState, proposedNewState, config }, context) =>
      answer(context, () => {
        const { schema, plan } = get(typeName);
        const [prior, proposed] = [decodeState(priorState), decodeBlock(proposedNewState)];
        const { planned, diagnostics } =
          prior === null
            ? { planned: toCome(schema, proposed), diagnostics: [] }
            : (plan?.({ prior, proposed, config: decodeBlock(config) }) ?? {});
        const replacing = plan === undefined ? namesOf(schema) : [];
        return {
          fields: {
            plannedState: encodeState({ ...proposed, ...planned }),
            requiresReplace: replacing.map((name) => toPathMessage([name])),
          },
          diagnostics,
        };
      }),

    applyResourceChange: ({ typeName, priorState, plannedState }, context) =>
      answer<{ newState: MessageInitShape<typeof DynamicValueSchema> | undefined }>(context, async () => {
        const [prior, planned] = [decodeState(priorState), decodeState(plannedState)];
        try {
          if (client === undefined) throw new Error("The provider is not configured.");
          const state = await apply(get(typeName), prior, planned, client);
          return { fields: { newState: encodeState(state) } };
        } catch (thrown) {
          // What failed leaves what was there; an answer without a state would remove it.
          return { fields: { newState: priorState }, diagnostics: toDiagnostics(thrown) };
        }
      }),
  };
  return serviceOf({ ...reading, ...managing }, calls, onShutdown);
}

async function apply<Client>(
  resource: ManagedResource<Client>,
  prior: UntypedConfig | null,
  planned: UntypedConfig | null,
  client: Client,
): Promise<UntypedConfig | null> {
  if (planned === null) {
    if (prior !== null) await resource.delete(prior, client);
    return null;
  }
  const wanted = known(planned) as UntypedConfig;
  return prior === null ? { ...wanted, ...(await resource.create(wanted, client)) } : wanted;
}

function schemasOf(types: readonly { readonly name: string; readonly schema: Schema }[]) {
  return Object.fromEntries(types.map(({ name, schema }) => [name, toSchemaMessage(schema)]));
}

const namesOf = ({ attributes, blocks = {} }: Schema) => [...Object.keys(attributes), ...Object.keys(blocks)];

/** What only the provider can tell of a new resource. Its blocks tell nothing more than is written in them. */
function toCome({ attributes }: Schema, proposed: UntypedConfig): UntypedConfig {
  const open = Object.entries(attributes).filter(
    ([name, { mode }]) => mode.endsWith("computed") && proposed[name] === null,
  );
  return Object.fromEntries(open.map(([name]) => [name, UNKNOWN]));
}

/** With null for all that is not known. */
function known(value: unknown): unknown {
  if (value === UNKNOWN) return null;
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, known(part)]));
}
