import type { RuleSubject } from "../rule";
import { ATTACHMENT_FIELDS, DISK_FIELDS, type FieldType, SNAPSHOT_FIELDS } from "../rule-fields";
import { addFunctions } from "./functions";
import { cel, type Environment } from "./library";
import { matchesFunction, matchesMacro } from "./matches-macro";
import { AttachmentView, DiskView, SnapshotView } from "./views";

/** Size limits of a condition. The steps for each row are counted separately. */
export const LIMITS = { maxAstNodes: 500, maxDepth: 40 } as const;

const TIMESTAMP = "google.protobuf.Timestamp";

/** The variables of each subject, with their types. */
export const VARIABLES: Readonly<Record<RuleSubject, Readonly<Record<string, string>>>> = {
  snapshot: { snapshot: "Snapshot", disk: "Disk", now: TIMESTAMP },
  disk: { disk: "Disk", now: TIMESTAMP },
};

/** The fields of the types. */
export const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  Snapshot: SNAPSHOT_FIELDS,
  Disk: DISK_FIELDS,
  Attachment: ATTACHMENT_FIELDS,
};

const VIEWS = { Attachment: AttachmentView, Disk: DiskView, Snapshot: SnapshotView } as const;

/** The language with a subject's variables. */
export function environmentOf(subject: RuleSubject): Environment {
  const known = ENVIRONMENTS.get(subject);
  if (known !== undefined) return known;
  const environment = new cel.Environment({ limits: LIMITS, enableOptionalTypes: true });
  for (const [name, ctor] of Object.entries(VIEWS)) {
    environment.registerType(name, { ctor, fields: typesOf(FIELDS[name] ?? {}) });
  }
  environment.registerOperator("Disk == null", (disk: DiskView) => disk.isNone);
  // A macro with this name and number of arguments applies to all receivers. The library's own would backtrack.
  environment.registerFunction("bytes.matches(ast): bool", matchesMacro);
  environment.registerFunction("matches(ast, ast): bool", matchesFunction);
  addFunctions(environment);
  for (const [name, type] of Object.entries(VARIABLES[subject])) environment.registerVariable(name, type);
  ENVIRONMENTS.set(subject, environment);
  return environment;
}

const ENVIRONMENTS = new Map<RuleSubject, Environment>();

const typesOf = (fields: Readonly<Record<string, FieldType>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, type]) => [field, type === "timestamp" ? TIMESTAMP : type]),
  );
