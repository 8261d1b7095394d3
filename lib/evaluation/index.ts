export {
  type EvaluatedRow,
  type EvaluationOptions,
  evaluatePolicies,
  type PolicyEvaluation,
} from "./evaluate-policies";
export type { EvaluationSignal } from "./evaluation-signal";
export type { ExampleAttachment, ExampleBackup, ExampleSnapshot, ExampleVolume } from "./example-rows";
export type { ExampleWorld } from "./example-world";
