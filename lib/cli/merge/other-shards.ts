import type { Texts } from "../../audit/catalogue";
import { DOUBTS } from "../../audit/facts/doubts";
import type { KeyedRow } from "../../audit/results/finding-key";
import { Verdict } from "../../audit/spec/verdict";
import { diskDigest, heldDisks } from "../../fleet";
import { cellName } from "../../report/cell-words";
import type { ChosenCell, Shards } from "./shards";

/** What the shards say of the disks of each other. */
export interface OtherShards {
  /** The row with what the other shards say of its disk, in place of the line that they were not there. */
  settle(row: KeyedRow, place: ChosenCell): KeyedRow;
}

/**
 * Looks for disks that are gone from a cell in the cells that other shards have read. Nobody can ask them any more: a disk that is
 * listed there leaves the row undecided, and a list that is older than the look for the disk is named.
 */
export function otherShardsOf(
  cells: readonly ChosenCell[],
  { of, documents }: Pick<Shards, "of" | "documents">,
  texts: Texts,
): OtherShards {
  const { evidence } = texts;
  const line = evidence.otherShards(of - 1);
  const isOpen = (row: KeyedRow) => of > 1 && row.evidence.includes(line);
  const diskOf = (row: KeyedRow) => ("volume_id" in row ? diskDigest(row.volume_id ?? "") : "");
  const rows = documents.flatMap(({ policies }) =>
    policies.flatMap(({ violations, undecided, exempt }) => [...violations, ...undecided, ...exempt]),
  );
  const wanted = new Set(rows.filter(isOpen).map(diskOf));
  const holders = new Map<string, ChosenCell[]>();
  for (const cell of wanted.size === 0 ? [] : cells) {
    for (const digest of heldDisks(cell.own?.disks ?? { digests: "" }, wanted)) {
      const known = holders.get(digest);
      if (known === undefined) holders.set(digest, [cell]);
      else known.push(cell);
    }
  }
  const names = new Map(cells.map((cell) => [cell, cellName(cell.cell, texts)]));
  const namesOf = (some: readonly ChosenCell[]) => some.flatMap((cell) => names.get(cell) ?? []);
  const openLines = new Map<ChosenCell, readonly string[]>();
  return {
    settle: (row, place) => {
      if (!isOpen(row)) return row;
      const isOther = ({ cell, document, own }: ChosenCell) =>
        cell.region === place.cell.region && (own === undefined || document !== place.document);
      const lines = openLines.get(place) ?? openLinesOf(place, cells.filter(isOther), namesOf, texts);
      openLines.set(place, lines);
      const listedIn = namesOf((holders.get(diskOf(row)) ?? []).filter(isOther));
      const said = [...(listedIn.length === 0 ? [] : [evidence.listedElsewhere(listedIn)]), ...lines];
      const seen = { ...row, evidence: row.evidence.flatMap((one) => (one === line ? said : [one])) };
      if (listedIn.length === 0 || row.verdict !== Verdict.ORPHANED) return seen;
      const { missing, reason } = DOUBTS.listedElsewhere(texts, listedIn);
      return { ...seen, verdict: "undecided", reason, missing, due_at: null };
    },
  };
}

/** What keeps the lists of the other cells from showing that they do not have a disk that is gone from a cell. */
function openLinesOf(
  { own: seeker }: ChosenCell,
  others: readonly ChosenCell[],
  namesOf: (some: readonly ChosenCell[]) => readonly string[],
  { evidence }: Texts,
): readonly string[] {
  const readAt = Date.parse(seeker?.disks?.read_at ?? "");
  const isWhole = ({ own }: ChosenCell) => own?.disks?.is_whole === true;
  const unread = others.filter((other) => !isWhole(other));
  // Within one millisecond nobody knows what came first.
  const earlier = others.filter(
    (other) => isWhole(other) && Date.parse(other.own?.disks?.listed_at ?? "") <= readAt,
  );
  return [
    ...(unread.length === 0 ? [] : [evidence.unreadElsewhere(namesOf(unread))]),
    ...(earlier.length === 0 ? [] : [evidence.listedEarlier(namesOf(earlier))]),
  ];
}
