import type { PolicyResult } from "../../../audit/engine/evaluate-policy";
import type { FactsJudgeRequest } from "../../../audit/results/judge";
import type { PolicyEntry } from "../../../audit/results/policy-entry";
import { judgeFleet } from "../../../fleet";
import type { ReadContext } from "../../../plugin";
import type { ConfiguredProvider } from "../../evs-data-source";
import { inFleet } from "../fleet-argument";

/** The result of a policy in a fleet, and in each of its cells. */
export interface FleetAnswer {
  readonly result: PolicyResult;
  readonly ofCells: readonly PolicyResult[];
}

/** @throws DiagnosticError for a text that is no fleet, and for settings that no fleet can be read with */
export function judgeInFleet(
  text: string,
  entry: PolicyEntry,
  { now, earlier, fresh }: FactsJudgeRequest & { readonly fresh: boolean },
  context: ReadContext<ConfiguredProvider>,
): Promise<FleetAnswer> {
  return inFleet(text, context, async (fleet, connector, options) => {
    const { results, resultsOfCells } = await judgeFleet([entry], fleet, connector, {
      ...options,
      now,
      fresh,
      earlierOf: () => earlier,
    });
    const [[result], [ofCells]] = [results, resultsOfCells];
    if (result === undefined || ofCells === undefined) throw new Error("a policy has no result");
    return { result, ofCells };
  });
}
