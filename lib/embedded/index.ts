export { demoEnvironment } from "./demo-environment";
export type { WireRow } from "./evs/table";
export type { Fault, FaultRequest } from "./faults";
export type { ServerHabits } from "./habits";
export { demoScenario, parseScenario, type Scenario } from "./scenario";
export { type EmbeddedApi, type EmbeddedApiOptions, type RecordedRequest, startEmbeddedApi } from "./server";
export type { World } from "./world";
