import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import { createAnswer } from "./answer";
import type { Calls } from "./calls";
import { dataSourceCalls } from "./data-source-calls";
import { failure } from "./diagnostic";
import { decodeBlock } from "./dynamic-value";
import type { GetProviderSchema_ResponseSchema, Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import type { Logger } from "./logger";
import type { Provider, ReadContext, UntypedConfig } from "./provider";
import type { Schema } from "./schema";
import { toSchemaMessage } from "./schema-message";
import type { ConfigOf } from "./schema-types";
import { stateResourceCalls } from "./state-resource-calls";
import { validateBlock } from "./validate-block";

/** Answers Terraform's calls for one provider. It never throws: errors are diagnostics. */
export function createProviderService<S extends Schema, Client>(
  provider: Provider<S, Client>,
  calls: Calls,
  logger: Logger,
): Partial<ServiceImpl<typeof ProviderRpc>> {
  const { schema, dataSources, stateResources = [] } = provider;
  const answer = createAnswer(calls, logger);
  let configured: { readonly client: Client } | undefined;

  function contextOf(signal: AbortSignal): ReadContext<Client> {
    if (configured !== undefined) return { client: configured.client, signal };
    throw failure("Provider is not configured", "The provider was called before it was configured.");
  }

  return {
    getMetadata: () => ({
      serverCapabilities: { getProviderSchemaOptional: true },
      dataSources: dataSources.map(({ name }) => ({ typeName: name })),
      resources: stateResources.map(({ name }) => ({ typeName: name })),
    }),

    getProviderSchema: (): MessageInitShape<typeof GetProviderSchema_ResponseSchema> => ({
      provider: toSchemaMessage(schema),
      dataSourceSchemas: schemasOf(dataSources),
      resourceSchemas: schemasOf(stateResources),
      serverCapabilities: { getProviderSchemaOptional: true },
    }),

    validateProviderConfig: ({ config }, context) =>
      answer(context, () => {
        const validate = (given: UntypedConfig) => provider.validate?.(given as ConfigOf<S>) ?? [];
        return { diagnostics: validateBlock({ schema, validate }, decodeBlock(config)) };
      }),

    configureProvider: ({ config, terraformVersion }, context) =>
      answer(context, async () => {
        const client = await provider.configure(decodeBlock(config) as ConfigOf<S>, { terraformVersion });
        configured = { client };
        return {};
      }),

    stopProvider: () => {
      calls.stop();
      return {};
    },

    ...dataSourceCalls(provider, answer, contextOf),
    ...stateResourceCalls(stateResources, answer),
  };
}

const schemasOf = (types: readonly { readonly name: string; readonly schema: Schema }[]) =>
  Object.fromEntries(types.map(({ name, schema }) => [name, toSchemaMessage(schema)]));
