import type { ServiceImpl } from "@connectrpc/connect";
import type { Answer } from "./answer";
import { failure } from "./diagnostic";
import { decodeBlock, encodeState, unknownAttributes } from "./dynamic-value";
import type { Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import type { DataSource, Provider, ReadContext, UntypedConfig } from "./provider";
import type { Schema } from "./schema";
import { validateBlock } from "./validate-block";

type Calls = Pick<ServiceImpl<typeof ProviderRpc>, "validateDataResourceConfig" | "readDataSource">;

/** Answers Terraform's calls for a provider's data sources. */
export function dataSourceCalls<Client>(
  { dataSources }: Provider<Schema, Client>,
  answer: Answer,
  contextOf: (signal: AbortSignal) => ReadContext<Client>,
): Calls {
  const byName = new Map(dataSources.map((source) => [source.name, source]));

  function getDataSource(name: string): DataSource<Client> {
    const found = byName.get(name);
    if (found !== undefined) return found;
    throw failure("Unknown data source", `This provider has no data source ${name}.`);
  }

  return {
    validateDataResourceConfig: ({ typeName, config }, context) =>
      answer(context, () => ({ diagnostics: validateBlock(getDataSource(typeName), decodeBlock(config)) })),

    readDataSource: ({ typeName, config }, context) =>
      answer(context, async (signal) => {
        const known = requireKnown(decodeBlock(config));
        const { state, diagnostics } = await getDataSource(typeName).read(known, contextOf(signal));
        return { fields: { state: encodeState({ ...known, ...state }) }, diagnostics };
      }),
  };
}

/** Terraform delays a read while its arguments are unknown. This is the check for the case that it does not. */
function requireKnown(config: UntypedConfig): UntypedConfig {
  const unknown = unknownAttributes(config);
  if (unknown.length === 0) return config;
  throw failure(
    "Argument is not known yet",
    `${unknown.join(", ")} depends on something that does not exist yet.`,
  );
}
