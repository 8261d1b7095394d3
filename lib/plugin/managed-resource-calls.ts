import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import type { Answer, Outcome } from "./answer";
import { failure } from "./diagnostic";
import { toPathMessage } from "./diagnostic-message";
import { decodeBlock, decodeState, encodeState } from "./dynamic-value";
import type { DynamicValueSchema, Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import type { ManagedResource } from "./managed-resource";
import type { Provider, ReadContext, UntypedConfig } from "./provider";
import type { Schema } from "./schema";
import { fitStoredState } from "./stored-state";
import { withoutUnknowns, withUnknowns } from "./unknowns";
import { validateBlock } from "./validate-block";

type Calls = Pick<
  ServiceImpl<typeof ProviderRpc>,
  | "validateResourceConfig"
  | "upgradeResourceState"
  | "readResource"
  | "planResourceChange"
  | "applyResourceChange"
  | "importResourceState"
>;

/** Answers Terraform's calls for a provider's managed resources. */
export function managedResourceCalls<Client>(
  { resources = [] }: Provider<Schema, Client>,
  answer: Answer,
  contextOf: (signal: AbortSignal) => ReadContext<Client>,
): Calls {
  const byName = new Map(resources.map((resource) => [resource.name, resource]));

  function getResource(name: string): ManagedResource<Client> {
    const found = byName.get(name);
    if (found !== undefined) return found;
    throw failure("Unknown resource type", `This provider has no resource type ${name}.`);
  }

  return {
    validateResourceConfig: ({ typeName, config }, context) =>
      answer(context, () => ({ diagnostics: validateBlock(getResource(typeName), decodeBlock(config)) })),

    upgradeResourceState: ({ typeName, rawState }, context) =>
      answer(context, () => {
        const { schema } = getResource(typeName);
        return { fields: { upgradedState: fitStoredState(schema, rawState?.json ?? new Uint8Array()) } };
      }),

    readResource: ({ typeName, currentState }, context) =>
      answer(context, async (signal) => {
        const current = decodeBlock(currentState);
        const { state, diagnostics } = await getResource(typeName).read(current, contextOf(signal));
        return { fields: { newState: encodeState(state && { ...current, ...state }) }, diagnostics };
      }),

    planResourceChange: ({ typeName, priorState, proposedNewState, config }, context) =>
      answer(context, async (signal) => {
        const resource = getResource(typeName);
        const prior = decodeState(priorState);
        const proposed = withUnknowns(resource.schema, decodeBlock(proposedNewState), prior);
        const change = { prior, proposed, config: decodeBlock(config) };
        const {
          planned,
          requiresReplacement = [],
          diagnostics,
        } = await resource.plan(change, contextOf(signal));
        return {
          fields: {
            plannedState: encodeState({ ...proposed, ...planned }),
            requiresReplace: requiresReplacement.map(toPathMessage),
          },
          diagnostics,
        };
      }),

    applyResourceChange: ({ typeName, priorState, plannedState }, context) =>
      // A change that failed leaves what was there; an answer without a state would remove it.
      answer(
        context,
        (signal) => {
          const resource = getResource(typeName);
          return apply(resource, decodeState(priorState), decodeState(plannedState), contextOf(signal));
        },
        { otherwise: { newState: priorState }, atStop: "wait" },
      ),

    importResourceState: ({ typeName }, context) =>
      answer(context, (): Outcome<object> => {
        throw failure(
          "Import is not supported",
          `${typeName} cannot be imported: the provider only knows what it has made itself.`,
        );
      }),
  };
}

async function apply<Client>(
  resource: ManagedResource<Client>,
  prior: UntypedConfig | null,
  planned: UntypedConfig | null,
  context: ReadContext<Client>,
): Promise<Outcome<{ newState: MessageInitShape<typeof DynamicValueSchema> | undefined }>> {
  if (planned === null) {
    const diagnostics = prior === null ? [] : await resource.delete(prior, context);
    return { fields: { newState: encodeState(null) }, diagnostics };
  }
  const wanted = withoutUnknowns(planned);
  const { state, diagnostics } =
    prior === null
      ? await resource.create(wanted, context)
      : await resource.update({ prior, planned: wanted }, context);
  return { fields: { newState: encodeState({ ...wanted, ...state }) }, diagnostics };
}
