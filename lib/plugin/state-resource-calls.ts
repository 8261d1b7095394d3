import type { ServiceImpl } from "@connectrpc/connect";
import type { Answer } from "./answer";
import { failure } from "./diagnostic";
import { decodeBlock, decodeState, encodeState, unknownAttributes } from "./dynamic-value";
import type { Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import type { StateResource, UntypedConfig } from "./provider";
import { UNKNOWN } from "./schema";
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

/** Answers Terraform's calls for resources that are only in the state. */
export function stateResourceCalls(resources: readonly StateResource[], answer: Answer): Calls {
  const byName = new Map(resources.map((resource) => [resource.name, resource]));

  function getResource(name: string): StateResource {
    const found = byName.get(name);
    if (found !== undefined) return found;
    throw failure("Unknown resource", `This provider has no resource ${name}.`);
  }

  /** The next state. If arguments are unknown, values that depend on them are unknown too. */
  function next(name: string, config: UntypedConfig, prior: UntypedConfig | null): UntypedConfig {
    const resource = getResource(name);
    if (unknownAttributes(config).length === 0) return { ...config, ...resource.next(config, prior) };
    const computed = Object.entries(resource.schema.attributes).filter(([, { mode }]) => mode === "computed");
    return { ...config, ...Object.fromEntries(computed.map(([attribute]) => [attribute, UNKNOWN])) };
  }

  return {
    validateResourceConfig: ({ typeName, config }, context) =>
      answer(context, () => ({ diagnostics: validateBlock(getResource(typeName), decodeBlock(config)) })),

    // Terraform sends the state of an earlier version as JSON, and accepts the same JSON.
    upgradeResourceState: ({ rawState }, context) =>
      answer(context, () => ({ fields: { upgradedState: { json: rawState?.json ?? new Uint8Array() } } })),

    readResource: ({ currentState }, context) =>
      answer(context, () => ({ fields: { newState: currentState } })),

    planResourceChange: ({ typeName, priorState, proposedNewState, config }, context) =>
      answer(context, () => {
        const isRemoved = decodeState(proposedNewState) === null;
        const planned = isRemoved ? null : next(typeName, decodeBlock(config), decodeState(priorState));
        return { fields: { plannedState: encodeState(planned) } };
      }),

    applyResourceChange: ({ typeName, priorState, plannedState, config }, context) =>
      answer(context, () => {
        const isRemoved = decodeState(plannedState) === null;
        const made = isRemoved ? null : next(typeName, decodeBlock(config), decodeState(priorState));
        return { fields: { newState: encodeState(made) } };
      }),

    importResourceState: ({ typeName }, context) =>
      answer<object>(context, () => {
        throw failure(
          "Resource cannot be imported",
          `There is nothing that ${typeName} could be imported from.`,
        );
      }),
  };
}
