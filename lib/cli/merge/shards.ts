import { isDeepStrictEqual } from "node:util";
import type { AuditDocument, ReportedCell, ReportedPolicy, ReportedShard, ShardCell } from "../../report";
import { cellKeyOf } from "../../report/cell-key";

/** An answer in a file. */
export interface AnswerFile {
  readonly file: string;
  readonly document: AuditDocument;
}

/** The answer of a shard. */
export type ShardDocument = AuditDocument & { readonly shard: ReportedShard };

/** Answers that cannot be combined. */
export class MergeError extends Error {
  override readonly name = "MergeError";
}

/** The shards of one audit, each once. */
export interface Shards {
  readonly of: number;
  readonly documents: readonly [ShardDocument, ...ShardDocument[]];
  /** Numbers of missing shards. */
  readonly missing: readonly number[];
}

/**
 * Answers of shards of one audit.
 *
 * @throws MergeError for answers without a correct common result
 */
export function shardsOf(files: readonly AnswerFile[]): Shards {
  const shards = files.map(({ file, document }) => {
    const { shard } = document;
    if (shard !== undefined) return { file, document: { ...document, shard } };
    throw new MergeError(`${file} is not a shard of a fleet. Write one with audit --fleet --shard.`);
  });
  const [first, ...others] = shards;
  if (first === undefined) throw new MergeError("There is no file to merge.");
  for (const other of others) {
    for (const [what, partOf] of SAME) {
      if (isDeepStrictEqual(partOf(first.document), partOf(other.document))) continue;
      throw new MergeError(
        `${first.file} and ${other.file} do not belong to one audit: they differ in ${what}. Run all shards with the same files and options.`,
      );
    }
  }
  const { of } = first.document.shard;
  for (const { document } of shards) checkShard(document);
  refuseTwice(shards, ({ shard: { number } }) => [[String(number), `shard ${number} of ${of}`]]);
  refuseTwice(shards, ({ shard: { cells } }) => cells.map((cell) => [cellKeyOf(cell), nameOf(cell)]));
  refuseApart(shards);
  const numbers = new Set(shards.map(({ document }) => document.shard.number));
  const all = Array.from({ length: of }, (_, index) => index + 1);
  return {
    of,
    documents: [first.document, ...others.map(({ document }) => document)],
    missing: all.filter((number) => !numbers.has(number)),
  };
}

/** @throws MergeError for an answer that was changed */
export function refuseDamaged({ shard: { number, of } }: ShardDocument, problem: string): never {
  throw new MergeError(
    `A shard of the fleet is damaged: in shard ${number} of ${of}, ${problem}. Run the shard again.`,
  );
}

function checkShard(document: ShardDocument): void {
  const { number, of, cells } = document.shard;
  if (number > of) refuseDamaged(document, "the number is larger than the number of shards");
  const known = new Set(document.cells.map(cellKeyOf));
  for (const cell of cells) {
    // Each cell is left once.
    if (!known.delete(cellKeyOf(cell))) {
      refuseDamaged(document, `${nameOf(cell)} is there twice, or not in the list of projects`);
    }
  }
}

const nameOf = ({ account, region, project_id }: ShardCell) =>
  `project ${[account, region, project_id].filter((part) => part !== null).join("/")}`;

const policyTerms = ({ rule, policy, arguments: values, message }: ReportedPolicy) => ({
  rule,
  policy,
  values,
  message,
});

/** The values that all shards of an audit must have in common, with their names. */
const SAME: readonly (readonly [string, (document: ShardDocument) => unknown])[] = [
  ["the number of shards", ({ shard }) => shard.of],
  ["the version of evs-snapshots", ({ tool }) => tool.version],
  ["the language", ({ language }) => language],
  ["policies or their arguments", ({ policies }) => policies.map(policyTerms)],
  [
    "the fleet, exemptions, owners, prices, links, --kinds, --no-recycle-bin or --deletion-traces",
    ({ shard }) => shard.request,
  ],
  ["the earlier answer of --since", ({ policies }) => policies.map(({ compared_with }) => compared_with)],
];

function refuseTwice(
  shards: readonly (AnswerFile & { readonly document: ShardDocument })[],
  keysOf: (document: ShardDocument) => readonly (readonly [key: string, name: string])[],
): void {
  const known = new Map<string, string>();
  for (const { file, document } of shards) {
    for (const [key, name] of keysOf(document)) {
      const other = known.get(key);
      if (other !== undefined) {
        throw new MergeError(`${name} is in ${other} and in ${file}. Name each shard once.`);
      }
      known.set(key, file);
    }
  }
}

/** Hours within which all shards of one audit must start, even if their jobs wait. */
const MOST_HOURS = 12;
const HOUR_MS = 3_600_000;

/** A file of an earlier audit would count for its projects as if they were read now. */
function refuseApart(shards: readonly AnswerFile[]): void {
  const madeAt = ({ document }: AnswerFile) => Date.parse(document.made_at);
  const sorted = [...shards].sort((a, b) => madeAt(a) - madeAt(b));
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  if (oldest === undefined || newest === undefined) return;
  if (madeAt(newest) - madeAt(oldest) <= MOST_HOURS * HOUR_MS) return;
  const [first, last] = [oldest, newest].map(({ file, document }) => `${file} of ${document.made_at}`);
  throw new MergeError(
    `${first} is more than ${MOST_HOURS} hours older than ${last}. Run all shards in one pipeline.`,
  );
}

/** The position of the answer for a cell. */
export interface ChosenCell {
  readonly cell: ReportedCell;
  readonly document: ShardDocument;
  /** The cell in the shard that must read it; undefined if that shard is missing. */
  readonly own: ShardCell | undefined;
}

/** Each cell of the fleet once, from the shard that must read it, in the order of fleets. */
export function chooseCells(documents: readonly ShardDocument[]): readonly ChosenCell[] {
  const chosen = new Map<string, ChosenCell>();
  for (const document of documents) {
    const own = new Map(document.shard.cells.map((cell) => [cellKeyOf(cell), cell]));
    for (const cell of document.cells) {
      const key = cellKeyOf(cell);
      const ownCell = own.get(key);
      if (ownCell !== undefined || !chosen.has(key)) chosen.set(key, { cell, document, own: ownCell });
    }
  }
  return [...chosen.values()].sort(
    ({ cell: a }, { cell: b }) =>
      compareTexts(a.account, b.account) ||
      compareTexts(a.region, b.region) ||
      compareTexts(a.project_name, b.project_name),
  );
}

/** The order of fleets. */
export const compareTexts = (a: string | null, b: string | null) => {
  const [first, second] = [a ?? "", b ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
};
