import { FleetTextError, type JudgeCellsOptions, parseFleetText } from "../../fleet";
import { type Diagnostic, DiagnosticError, optional, type ReadContext, string, UNKNOWN } from "../../plugin";
import { toDiagnosticError } from "../diagnostics";
import type { ConfiguredProvider } from "../evs-data-source";
import type { FleetFactReader } from "../fleet-fact-reader";
import { invalid } from "./validate";

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
  if (!fleet || fleet === UNKNOWN) return [];
  const isSet = (source: Sources[keyof Sources]) => source !== UNKNOWN && !!source;
  const other = isSet(project_id) ? "project_id" : isSet(given) ? "given" : undefined;
  if (other !== undefined) return invalid("fleet", `must not be set together with ${other}`);
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

/**
 * Reads the projects of a fleet.
 *
 * @throws DiagnosticError for a text that is no fleet, and for settings that no fleet can be read with
 */
export async function inFleet<T>(
  text: string,
  { client: provider, signal }: ReadContext<ConfiguredProvider>,
  read: (
    fleet: ReturnType<typeof parseFleetText>,
    connector: FleetFactReader,
    options: Omit<JudgeCellsOptions, "now">,
  ) => Promise<T>,
): Promise<T> {
  const parsed = tryRead(text);
  if ("problems" in parsed) throw new DiagnosticError(parsed.problems);
  const { fleet } = parsed;
  const regions = [...new Set(fleet.cells.map(({ region }) => region))];
  try {
    const connector = provider.connectFleet(regions);
    const { readerOf, searches } = connector;
    return await read(fleet, connector, { texts: provider.texts(), signal, readerOf, searches });
  } catch (error) {
    throw toDiagnosticError(error);
  }
}
