import type { PolicyResult } from "../audit/engine/evaluate-policy";
import { joinResults } from "../audit/engine/join-results";
import type { KnownPlace, RememberedProject } from "../audit/memory/memory";
import { type EarlierFindings, judgeFacts, requestOf } from "../audit/results/judge";
import type { PolicyEntry } from "../audit/results/policy-entry";
import type { Fleet } from "./cell";
import type { CellConnector } from "./fleet-connector";
import { type JudgeCellsOptions, type JudgedCell, judgeCells } from "./judge-cells";

export interface FleetJudgeOptions<Entry extends PolicyEntry> extends JudgeCellsOptions {
  /** Earlier answers. @default - none */
  readonly earlierOf?: (entry: Entry) => EarlierFindings | undefined;
  /** Whether all facts must be newer than this call. @default false */
  readonly fresh?: boolean;
}

export interface FleetJudgement {
  /** In the order of the fleet. */
  readonly cells: readonly JudgedCell[];
  /** One for each entry, over all cells. */
  readonly results: readonly PolicyResult[];
  /** The results in each cell, for each entry. */
  readonly resultsOfCells: readonly (readonly PolicyResult[])[];
}

/**
 * Judges the cells of a fleet by policies. Facts of a cell are read once for all policies. If a cell cannot be read,
 * only its own rows are unknown.
 *
 * @throws any error that is not a failed read
 */
export async function judgeFleet<Entry extends PolicyEntry>(
  entries: readonly Entry[],
  fleet: Pick<Fleet, "accounts" | "cells">,
  connector: CellConnector,
  { earlierOf, fresh = false, ...options }: FleetJudgeOptions<Entry>,
): Promise<FleetJudgement> {
  const { now } = options;
  const judged = await judgeCells(
    fleet,
    connector,
    {
      requests: entries.map((entry) => ({ ...requestOf(entry), fresh })),
      judge: (facts) =>
        entries.flatMap((entry, index) => {
          const own = facts[index];
          return own === undefined ? [] : judgeFacts(entry, own, { now, earlier: earlierOf?.(entry) }).result;
        }),
    },
    options,
  );
  const resultsOfCells = entries.map((_, index) => judged.flatMap(({ result }) => result[index] ?? []));
  return {
    cells: judged.map(({ result: _, ...cell }) => cell),
    results: entries.map((entry, index) => ({
      ...joinResults(resultsOfCells[index] ?? []),
      unfound: unfoundOf(entry, judged, earlierOf?.(entry)),
    })),
    resultsOfCells,
  };
}

/** Projects in earlier answers that may belong to an account that could not be accessed now. */
function unfoundOf(
  { name: rule, label }: PolicyEntry,
  cells: readonly Pick<JudgedCell, "place" | "unread">[],
  earlier: EarlierFindings | undefined,
): readonly RememberedProject[] {
  const closed = cells.flatMap(({ place, unread }) =>
    place.projectId === null && unread !== undefined && unread.state !== "absent" ? [place] : [],
  );
  if (earlier === undefined || closed.length === 0) return [];
  const projects = new Set(cells.map(({ place }) => place.projectId));
  // Others are known to be no longer in the fleet.
  const mayBe = ({ account, region }: KnownPlace) =>
    !account || closed.some((place) => place.account === account && place.region === region);
  return earlier.memory.outside(projects, { rule, label, labels: earlier.labels }, mayBe);
}
