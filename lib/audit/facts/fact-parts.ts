import type { Backup, Call, Listing } from "../../evs";
import type { Texts } from "../catalogue";
import { type AuditClient, attempt } from "./attempt";
import type { Known } from "./facts";

/** What may be known beside the snapshots and their disks; a part is undefined where nothing needed it. */
export interface FactParts {
  /** Every backup that CBR has in the project. */
  readonly backups?: Known<readonly Backup[]>;
}

export type FactPart = keyof FactParts;

/** How each part is read; a read that fails is a fact in itself. */
const READERS: {
  readonly [Part in FactPart]-?: (
    client: AuditClient,
    call: Call,
    texts: Texts,
  ) => Promise<NonNullable<FactParts[Part]>>;
} = {
  backups: (client, call, texts) => readWhole(client.listBackups(call), texts),
};

export const FACT_PARTS = Object.keys(READERS) as readonly FactPart[];

/** Reads one part. */
export async function readPart<Part extends FactPart>(
  part: Part,
  client: AuditClient,
  call: Call,
  texts: Texts,
): Promise<Pick<FactParts, Part>> {
  return { [part]: await READERS[part](client, call, texts) } as Pick<FactParts, Part>;
}

/** The rows of a list; it is not known as a whole when a row has no ID, since nobody knows what that row was to say. */
async function readWhole<T>(list: Promise<Listing<T>>, texts: Texts): Promise<Known<readonly T[]>> {
  const read = await attempt(list, texts);
  if ("failure" in read) return { failure: read.failure };
  const { rows, malformed } = read.value;
  const [first] = malformed;
  if (first === undefined) return { value: rows };
  return { failure: texts.facts.namelessRows(malformed.length, first) };
}
