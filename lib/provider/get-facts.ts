import type { Texts } from "../audit/catalogue";
import type { FactReader } from "../audit/facts/fact-reader";
import type { Facts } from "../audit/facts/facts";
import { InvalidFactsError, parseGivenFacts } from "../audit/facts/given-facts";
import type { FactRequest } from "../audit/facts/read-facts";
import type { GivenColumns } from "../audit/spec/given-columns";
import { DiagnosticError, optional, type ReadContext, string } from "../plugin";
import { invalid } from "./data-sources/validate";
import { toDiagnosticError } from "./diagnostics";
import type { ConfiguredProvider } from "./evs-data-source";

export const givenArgument = optional(
  string,
  "Facts from another source, as JSON lists by column, instead of reading them: " +
    '`{"snapshots": {"id": [...], ...}, "volumes": {...}, "recycle_bin": {...}}`. Requires no credentials.',
);

/** The source of a data source's facts. */
interface FactSource {
  /** Given facts instead of a read, as JSON by columns. */
  readonly given: string | null;
  /** The project to read. Null for the provider's. */
  readonly project_id: string | null;
}

/** Facts that are given, or read. */
export function getFacts(
  { given, project_id }: FactSource,
  request: Omit<FactRequest, "projectId">,
  context: ReadContext<ConfiguredProvider>,
): Promise<Facts> | Facts {
  if (given !== null) return parseGiven(given, {}, context.client.texts());
  const { signal } = context;
  return withReader(project_id, context, (reader, projectId) =>
    reader.read({ ...request, projectId }, { signal }),
  );
}

/** Reads with the provider's settings, which are required for that. */
export async function withReader<T>(
  project: string | null,
  { client: provider, signal }: ReadContext<ConfiguredProvider>,
  read: (reader: FactReader, projectId: string) => Promise<T>,
): Promise<T> {
  const { client, facts } = provider.connect();
  try {
    // An empty string is not a project.
    return await read(facts, project || (await client.getProjectId({ signal })));
  } catch (error) {
    throw toDiagnosticError(error);
  }
}

/** @throws DiagnosticError for a value that is not facts by columns */
export function parseGiven(given: string, columns: GivenColumns = {}, texts?: Texts): Facts {
  try {
    return parseGivenFacts(given, { columns, ...(texts && { texts }) });
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    throw new DiagnosticError(invalid("given", error.message));
  }
}
