export type { AlarmRule, ReportedEvent } from "./ces/ces-routes";
export { demoEnvironment } from "./demo-environment";
export type { WireRow } from "./evs/table";
export type { Fault, FaultRequest } from "./faults";
export type { GatewayWindows } from "./gateway";
export type { ServerHabits } from "./habits";
export { type InProcessApi, type InProcessOptions, startInProcess } from "./in-process";
export {
  demoScenario,
  parseScenario,
  type Scenario,
  type ScenarioAgency,
  type ScenarioCell,
  type ScenarioIdentityProvider,
  type ScenarioTopic,
} from "./scenario";
export { fleetScenario } from "./scenarios/fleet";
export { type EmbeddedApi, type EmbeddedApiOptions, type RecordedRequest, startEmbeddedApi } from "./server";
export type { PublishedMessage, Subscription, Topic } from "./smn/smn-routes";
export type { World } from "./world";
