import type { Texts } from "../../audit/catalogue";
import { groupBy } from "../../audit/engine/group-by";
import { DOUBTS } from "../../audit/facts/doubts";
import { mayHaveDisks } from "../../audit/facts/place";
import type { KeyedRow } from "../../audit/results/finding-key";
import { Verdict } from "../../audit/spec/verdict";
import { diskDigest, heldDisks } from "../../fleet";
import { cellName } from "../../report/cell-words";
import type { ChosenCell, Shards } from "./shards";

/** The disks of each shard, for the others. */
export interface OtherShards {
  /** The row with the result of the other shards for its disk, instead of the line that they were not read. */
  settle(row: KeyedRow, place: ChosenCell): KeyedRow;
}

/**
 * Searches the cells of other shards for disks that are gone from a cell. They cannot be read again, so a disk that is
 * listed there makes the row undecided, and a list that is older than the search for the disk is named.
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
  const held = (wanted.size === 0 ? [] : cells).flatMap((cell) =>
    heldDisks(cell.own?.disks ?? { digests: "" }, wanted).map((digest) => ({ digest, cell })),
  );
  const holders = groupBy(held, ({ digest }) => digest);
  const names = new Map(cells.map((cell) => [cell, cellName(cell.cell, texts)]));
  const namesOf = (some: readonly ChosenCell[]) => some.flatMap((cell) => names.get(cell) ?? []);
  const openLines = new Map<ChosenCell, OpenLines>();
  return {
    settle: (row, place) => {
      if (!isOpen(row)) return row;
      const isOther = ({ cell, document, own }: ChosenCell) =>
        cell.region === place.cell.region && (own === undefined || document !== place.document);
      const lines = openLines.get(place) ?? openLinesOf(place, cells, isOther, namesOf, texts);
      openLines.set(place, lines);
      const listedIn = namesOf((holders.get(diskOf(row)) ?? []).map(({ cell }) => cell).filter(isOther));
      const said = [
        ...(listedIn.length === 0 ? [] : [evidence.listedElsewhere(listedIn)]),
        ...(row.evidence.includes(lines.ofShard) ? lines.ofAll : lines.ofOthers),
      ];
      const seen = {
        ...row,
        evidence: row.evidence.flatMap((one) => (one === line ? said : one === lines.ofShard ? [] : [one])),
      };
      if (listedIn.length === 0 || row.verdict !== Verdict.ORPHANED) return seen;
      const { missing, reason } = DOUBTS.listedElsewhere(texts, listedIn);
      return { ...seen, verdict: "undecided", reason, missing, due_at: null };
    },
  };
}

/** Why the lists of other cells do not prove that they lack a disk that is gone from a cell. */
interface OpenLines {
  /** The line of the cell's own shard about cells that it could not read. */
  readonly ofShard: string;
  readonly ofOthers: readonly string[];
  /** The lines of all shards together. */
  readonly ofAll: readonly string[];
}

function openLinesOf(
  place: ChosenCell,
  cells: readonly ChosenCell[],
  isOther: (cell: ChosenCell) => boolean,
  namesOf: (some: readonly ChosenCell[]) => readonly string[],
  { evidence }: Texts,
): OpenLines {
  const readAt = Date.parse(place.own?.disks?.read_at ?? "");
  const inRegion = cells.filter((one) => one.cell.region === place.cell.region && mayHold(one));
  const others = inRegion.filter(isOther);
  const isWhole = ({ own }: ChosenCell) => own?.disks?.is_whole === true;
  const isUnread = ({ own }: ChosenCell) => (own?.disks ?? null) === null;
  const ofShard = inRegion.filter((one) => isUnread(one) && !isOther(one));
  // Within one millisecond, the order is unknown.
  const earlier = others.filter(
    (other) => isWhole(other) && Date.parse(other.own?.disks?.listed_at ?? "") <= readAt,
  );
  const linesOf = (open: readonly ChosenCell[]) => {
    const unread = [...open.filter(isUnread), ...others.filter((one) => !isUnread(one) && !isWhole(one))];
    return [
      ...(unread.length === 0 ? [] : [evidence.unreadElsewhere(namesOf(unread))]),
      ...(earlier.length === 0 ? [] : [evidence.listedEarlier(namesOf(earlier))]),
    ];
  };
  return {
    ofShard: evidence.unreadElsewhere(namesOf(ofShard)),
    ofOthers: linesOf(others),
    ofAll: linesOf(inRegion.filter((cell) => others.includes(cell) || ofShard.includes(cell))),
  };
}

/** A cell of a shard that is missing may have disks, whatever its state in other shards. */
const mayHold = ({ cell, own }: ChosenCell) => own === undefined || mayHaveDisks(cell.project_id, cell.state);
