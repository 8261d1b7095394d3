import type { MessageInitShape } from "@bufbuild/protobuf";
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { Calls } from "./calls";
import { type Diagnostic, DiagnosticError, toDiagnostics } from "./diagnostic";
import { toDiagnosticMessages } from "./diagnostic-message";
import { decodeBlock, encodeState, unknownAttributes } from "./dynamic-value";
import type { GetProviderSchema_ResponseSchema, Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import type { Logger } from "./logger";
import type { DataSource, Provider, UntypedConfig } from "./provider";
import type { Schema } from "./schema";
import { toSchemaMessage } from "./schema-message";
import type { ConfigOf } from "./schema-types";

/** Answers Terraform's calls for one provider. Nothing is ever thrown to the caller: failures are diagnostics. */
export function createProviderService<S extends Schema, Client>(
  provider: Provider<S, Client>,
  calls: Calls,
  logger: Logger,
): ServiceImpl<typeof ProviderRpc> {
  const dataSources = new Map(provider.dataSources.map((source) => [source.name, source]));
  let configured: { readonly client: Client } | undefined;

  /** Runs one call and turns whatever it throws into diagnostics. */
  async function answer(
    context: HandlerContext,
    work: (signal: AbortSignal) => Promise<readonly Diagnostic[]> | readonly Diagnostic[],
  ) {
    try {
      return { diagnostics: toDiagnosticMessages(await calls.run(context.signal, work)) };
    } catch (thrown) {
      if (!(thrown instanceof DiagnosticError)) {
        logger.debug("call failed", { call: context.method.name, stack: stackOf(thrown) });
      }
      return { diagnostics: toDiagnosticMessages(toDiagnostics(thrown)) };
    }
  }

  function getDataSource(name: string): DataSource<Client> {
    const found = dataSources.get(name);
    if (found !== undefined) return found;
    throw error("Unknown data source", `The ${provider.name} provider has no data source ${name}.`);
  }

  return {
    getMetadata: () => ({
      serverCapabilities: { getProviderSchemaOptional: true },
      dataSources: provider.dataSources.map(({ name }) => ({ typeName: name })),
    }),

    getProviderSchema: (): MessageInitShape<typeof GetProviderSchema_ResponseSchema> => ({
      provider: toSchemaMessage(provider.schema),
      dataSourceSchemas: Object.fromEntries(
        provider.dataSources.map(({ name, schema }) => [name, toSchemaMessage(schema)]),
      ),
      serverCapabilities: { getProviderSchemaOptional: true },
    }),

    validateProviderConfig: ({ config }, context) =>
      answer(context, () => provider.validate?.(decodeBlock(config) as ConfigOf<S>) ?? []),

    validateDataResourceConfig: ({ typeName, config }, context) =>
      answer(context, () => getDataSource(typeName).validate(decodeBlock(config))),

    configureProvider: ({ config, terraformVersion }, context) =>
      answer(context, async () => {
        const client = await provider.configure(decodeBlock(config) as ConfigOf<S>, { terraformVersion });
        configured = { client };
        return [];
      }),

    readDataSource: async ({ typeName, config }, context) => {
      let state: UntypedConfig | undefined;
      const { diagnostics } = await answer(context, async (signal) => {
        const source = getDataSource(typeName);
        const known = requireKnown(decodeBlock(config));
        if (configured === undefined) {
          throw error(
            "Provider is not configured",
            `The ${provider.name} provider was read before it was set up.`,
          );
        }
        const result = await source.read(known, { client: configured.client, signal });
        state = { ...known, ...result.state };
        return result.diagnostics ?? [];
      });
      return { diagnostics, ...(state === undefined ? {} : { state: encodeState(state) }) };
    },

    stopProvider: () => {
      calls.stop();
      return {};
    },
  };
}

/** Terraform puts off reads whose arguments it does not know yet; this is the guard for when it does not. */
function requireKnown(config: UntypedConfig): UntypedConfig {
  const unknown = unknownAttributes(config);
  if (unknown.length === 0) return config;
  throw error(
    "Argument is not known yet",
    `${unknown.join(", ")} depends on something that has still to be made.`,
  );
}

const error = (summary: string, detail: string) =>
  new DiagnosticError({ severity: "error", summary, detail });
const stackOf = (thrown: unknown) => (thrown instanceof Error ? thrown.stack : String(thrown));
