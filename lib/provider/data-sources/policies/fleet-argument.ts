import type { PolicyResult } from "../../../audit/engine/evaluate-policy";
import type { FactsJudgeRequest } from "../../../audit/results/judge";
import type { PolicyEntry } from "../../../audit/results/policy-entry";
import { FleetTextError, judgeFleet, parseFleetText } from "../../../fleet";
import {
  type Diagnostic,
  DiagnosticError,
  optional,
  type ReadContext,
  string,
  UNKNOWN,
} from "../../../plugin";
import { toDiagnosticError } from "../../diagnostics";
import type { ConfiguredProvider } from "../../evs-data-source";
import { invalid } from "../validate";

export const fleetArgument = optional(
  string,
  "Projects to read instead of one: the `fleet` attribute of `evs_projects`. Conflicts with `project_id` and `given`.",
);

/** What takes the place of one another, as Terraform hands it over. */
interface Sources {
  readonly fleet: string | null | typeof UNKNOWN;
  readonly project_id: string | null | typeof UNKNOWN;
  readonly given: string | null | typeof UNKNOWN;
}

/** What is wrong with the argument, as far as it is known. An empty text counts as not set. */
export function checkFleet({ fleet, project_id, given }: Sources): Diagnostic[] {
  if (!fleet) return [];
  const other = project_id ? "project_id" : given ? "given" : undefined;
  if (other !== undefined) return invalid("fleet", `must not be set together with ${other}`);
  if (fleet === UNKNOWN) return [];
  const read = tryRead(fleet);
  return "problems" in read ? read.problems : [];
}

function tryRead(
  text: string,
): { readonly fleet: ReturnType<typeof parseFleetText> } | { readonly problems: Diagnostic[] } {
  try {
    return { fleet: parseFleetText(text) };
  } catch (error) {
    if (error instanceof FleetTextError) return { problems: invalid("fleet", error.message) };
    throw error;
  }
}

/** What a policy comes to in a fleet, and in each of its cells. */
export interface FleetAnswer {
  readonly result: PolicyResult;
  readonly ofCells: readonly PolicyResult[];
}

/** @throws DiagnosticError for a text that is no fleet, and for settings that no fleet can be read with */
export async function judgeInFleet(
  text: string,
  entry: PolicyEntry,
  { now, earlier }: FactsJudgeRequest,
  { client: provider, signal }: ReadContext<ConfiguredProvider>,
): Promise<FleetAnswer> {
  const read = tryRead(text);
  if ("problems" in read) throw new DiagnosticError(read.problems);
  const { fleet } = read;
  const regions = [...new Set(fleet.cells.map(({ region }) => region))];
  try {
    const connector = provider.connectFleet(regions);
    const { results, resultsOfCells } = await judgeFleet([entry], fleet, connector, {
      texts: provider.texts(),
      now,
      signal,
      readerOf: connector.readerOf,
      searches: connector.searches,
      earlierOf: () => earlier,
    });
    const [[result], [ofCells]] = [results, resultsOfCells];
    if (result === undefined || ofCells === undefined) throw new Error("a policy has no result");
    return { result, ofCells };
  } catch (error) {
    throw toDiagnosticError(error);
  }
}
