// Checked by the compiler (`npm run lint`): an example can have every field that a condition can read.
import type { ATTACHMENT_FIELDS, DISK_FIELDS, SNAPSHOT_FIELDS } from "../../lib/audit/rules/rule-fields";
import type { ExampleAttachment, ExampleSnapshot, ExampleVolume } from "../../lib/evaluation";

/** Fields that follow from others of the example, and the project, which is always that of the example. */
type Derived = "project_id" | "kind" | "backup_generated" | "from_image" | "order_id";

/** `true`, or the names of fields that the example does not have. */
type HasAll<Fields, Example> = [Exclude<keyof Fields, keyof Example | Derived>] extends [never]
  ? true
  : Exclude<keyof Fields, keyof Example | Derived>;

export const complete: [
  HasAll<typeof SNAPSHOT_FIELDS, ExampleSnapshot>,
  HasAll<typeof DISK_FIELDS, ExampleVolume>,
  HasAll<typeof ATTACHMENT_FIELDS, ExampleAttachment>,
] = [true, true, true];
