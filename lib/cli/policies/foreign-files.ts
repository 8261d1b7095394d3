/** Another kind of file, which users can confuse with a policies file. */
interface ForeignFile {
  readonly matches: (content: Fields) => boolean;
  readonly problem: string;
}

type Fields = Readonly<Record<string, unknown>>;

const OURS =
  "A policies file of evs-snapshots has a list of entries, each with its rule. evs-snapshots policies prints the rules";

const FOREIGN_FILES: readonly ForeignFile[] = [
  {
    matches: ({ policies }) =>
      Array.isArray(policies) &&
      policies.some((entry) => isFields(entry) && !("rule" in entry) && "resource" in entry),
    problem: `this is a policies file of Cloud Custodian. docs/cloud-custodian.md shows twenty of its policies next to ours. ${OURS}`,
  },
  {
    matches: (content) => "apiVersion" in content && "kind" in content,
    problem: `this is an object of Kubernetes, such as a policy of Kyverno or Gatekeeper. ${OURS}`,
  },
  {
    matches: (content) => isFields(content.metadata) && "definition" in content,
    problem: `this is a policy of Checkov. ${OURS}`,
  },
  {
    matches: (content) => "format_version" in content,
    problem: "this is output of terraform show -json. Use evs-snapshots report to read it",
  },
  {
    matches: (content) => "made_at" in content && ("cells" in content || "scans" in content),
    problem: `this is an answer of evs-snapshots, in JSON. ${OURS}`,
  },
];

/** The kind of a file that is not a policies file, if it is clear. */
export function foreignFileProblem(content: unknown): string | undefined {
  return isFields(content) ? FOREIGN_FILES.find(({ matches }) => matches(content))?.problem : undefined;
}

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
