export {
  accountLabel,
  type Cell,
  type Fleet,
  type FleetAccount,
  type LeftOut,
  placeOf,
  unmatchedText,
  unreadStateOf,
} from "./cell";
export { type CellDisks, diskDigest, heldDisks } from "./cell-disks";
export { findCells } from "./find-cells";
export {
  type CellConnection,
  type CellConnector,
  type CommonOptions,
  FleetConnector,
} from "./fleet-connector";
export {
  type AccountRequest,
  type CellPattern,
  type Exclusion,
  type FleetRequest,
  fleetProblemsOf,
  isFleetRequest,
  type OrganizationRequest,
} from "./fleet-request";
export { FleetTextError, fleetText, parseFleetText } from "./fleet-text";
export { type CellJudge, type JudgeCellsOptions, type JudgedCell, judgeCells } from "./judge-cells";
export { type FleetJudgement, type FleetJudgeOptions, judgeFleet } from "./judge-fleet";
export { type CellAnswer, type ReadCellsOptions, readCells } from "./read-cells";
export type { Shard } from "./shard";
