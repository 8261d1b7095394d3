import { compilePattern, PatternError } from "../rules/pattern";
import { isGiven } from "./is-given";
import type { SharedArguments } from "./shared-arguments";

/** The parts of a claim that can be an owner. */
export const CLAIM_PARTS = ["namespace", "name"] as const;
export type ClaimPart = (typeof CLAIM_PARTS)[number];

/** One way to find the owner of a row. */
export type OwnerRule =
  | { readonly kind: "tag" | "disk_tag"; readonly key: string }
  | { readonly kind: "enterprise_project" | "enterprise_project_name" | "creator" }
  | {
      readonly kind: "name_pattern";
      readonly pattern: string;
      /** @default - the match of the first group */
      readonly owner: string | undefined;
    }
  | { readonly kind: "claim"; readonly part: ClaimPart };

/** The kinds of rules. Each rule has exactly one. */
export const OWNER_KINDS = [
  "tag",
  "disk_tag",
  "name_pattern",
  "claim",
  "enterprise_project",
  "enterprise_project_name",
  "creator",
] as const;
/** Kinds whose only value is `true`. */
const FLAGS = ["enterprise_project", "enterprise_project_name", "creator"] as const;

/** The fields of a rule, for the provider's schema, the schema of policies files and the reference. */
export const OWNER_FIELDS = {
  tag: {
    kind: "text",
    description: "Tag or metadata key of the snapshot or disk. Its value is the owner.",
  },
  disk_tag: {
    kind: "text",
    description:
      "Metadata key or tag of the disk. Its value is the owner. Tags are in a separate list of EVS, which is read once for each " +
      "project.",
  },
  name_pattern: {
    kind: "text",
    description:
      "Regular expression in RE2 syntax, which can match any part of the name. The owner is the text that its first group " +
      "matches, or `owner`.",
  },
  owner: { kind: "text", description: "Owner of the rows that `name_pattern` matches." },
  claim: {
    kind: "text",
    description:
      "The Kubernetes claim in the disk's metadata: `namespace` or `name`. Keys: `csi.storage.k8s.io/pvc/…` and " +
      "`kubernetes.io/created-for/pvc/…`.",
  },
  enterprise_project: {
    kind: "flag",
    description:
      "`true`: the owner is the ID of the enterprise project of the disk, or of a standard snapshot.",
  },
  enterprise_project_name: {
    kind: "flag",
    description:
      "`true`: the owner is the name of this enterprise project, from EPS; its ID if EPS does not say the name. Requires the " +
      "permission `eps:enterpriseProjects:list`.",
  },
  creator: {
    kind: "flag",
    description:
      "`true`: the owner is the user who created it, from CTS, which keeps traces for 7 days, or from the earlier answer " +
      "(`since`). Requires the permission `cts:trace:list`.",
  },
} as const satisfies SharedArguments;

export const OWNERS_TEXT =
  "Rules for the owner of a row, each with one of `tag`, `disk_tag`, `name_pattern`, `claim`, `enterprise_project`, " +
  "`enterprise_project_name` and `creator`. The first rule that finds an owner applies. Rows have `owner` and `owner_source`. Default: rows have no owner.";

type Written = Readonly<Record<string, unknown>>;

/** The problem of a rule: the field, or undefined if it is in the whole rule. */
export interface OwnerProblem {
  readonly field: keyof typeof OWNER_FIELDS | undefined;
  readonly problem: string;
}

/** The problem of a written rule, if there is one. Values are skipped if `isKnown` returns false. */
export function tryGetOwnerProblem(
  written: Written,
  isKnown: (value: unknown) => boolean = () => true,
): OwnerProblem | undefined {
  const given = OWNER_KINDS.filter((kind) => isGiven(written[kind]));
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    const seen = given.join(" and ") || "none";
    return { field: undefined, problem: `must have one of ${OWNER_KINDS.join(", ")}, got ${seen}` };
  }
  if (kind !== "name_pattern" && isGiven(written.owner)) {
    return { field: "owner", problem: "requires name_pattern" };
  }
  if (isFlag(kind)) {
    const value = written[kind];
    if (!isKnown(value) || value === true) return undefined;
    return { field: kind, problem: `must be true, got ${JSON.stringify(value)}` };
  }
  for (const field of [kind, "owner"] as const) {
    const value = written[field];
    if (isGiven(value) && isKnown(value) && (typeof value !== "string" || value.trim() === "")) {
      return { field, problem: `must be a non-empty string, got ${JSON.stringify(value)}` };
    }
  }
  if (!isKnown(written[kind])) return undefined;
  const value = String(written[kind]);
  if (kind === "claim" && !CLAIM_PARTS.some((part) => part === value)) {
    return { field: kind, problem: `must be one of ${CLAIM_PARTS.join(", ")}, got ${JSON.stringify(value)}` };
  }
  return kind === "name_pattern" ? tryGetPatternProblem(value, isGiven(written.owner)) : undefined;
}

const isFlag = (kind: (typeof OWNER_KINDS)[number]): kind is (typeof FLAGS)[number] =>
  FLAGS.some((flag) => flag === kind);

function tryGetPatternProblem(pattern: string, hasOwner: boolean): OwnerProblem | undefined {
  const field = "name_pattern";
  try {
    if (compilePattern(pattern).groups > 0 || hasOwner) return undefined;
    return {
      field,
      problem: `must have a group for the owner, such as ^([a-z]+)-, or owner must be set, got ${JSON.stringify(pattern)}`,
    };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { field, problem: `must be a regular expression in RE2 syntax: ${error.message}` };
  }
}

/** A rule that was found to be valid. */
export function toOwnerRule(written: Written): OwnerRule {
  const { tag, disk_tag: diskTag, name_pattern: pattern, owner, claim } = written;
  if (isGiven(tag)) return { kind: "tag", key: String(tag) };
  if (isGiven(diskTag)) return { kind: "disk_tag", key: String(diskTag) };
  const flag = FLAGS.find((name) => isGiven(written[name]));
  if (flag !== undefined) return { kind: flag };
  if (isGiven(pattern)) {
    return {
      kind: "name_pattern",
      pattern: String(pattern),
      owner: isGiven(owner) ? String(owner) : undefined,
    };
  }
  return { kind: "claim", part: CLAIM_PARTS.find((part) => part === claim) ?? "namespace" };
}
