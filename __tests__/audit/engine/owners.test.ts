import { en } from "../../../lib/audit/catalogue";
import { ownersOf } from "../../../lib/audit/engine/owners";
import { DOUBTS } from "../../../lib/audit/facts/doubts";
import { type List, unread, whole } from "../../../lib/audit/known";
import { NO_MEMORY, type PolicyMemory } from "../../../lib/audit/memory/memory";
import type { GivenColumns } from "../../../lib/audit/spec/given-columns";
import { toOwnerRule } from "../../../lib/audit/spec/owners";
import type { SnapshotGroup } from "../../../lib/audit/spec/subject";
import type { DiskDetails, EnterpriseProject, Snapshot, Trace } from "../../../lib/evs";
import { daysAgo, diskOf, factsOf, snapshotOf, type WorldParts } from "../../support/policy-facts";

const NAMESPACE = "csi.storage.k8s.io/pvc/namespace";
const TAG = { tag: "owner" };
const NAME = { name_pattern: "^([a-z]+)-" };
const TEAM = { name_pattern: "^db", owner: "dba" };
const CLAIM = { claim: "namespace" };

const ofDisk = (metadata: Readonly<Record<string, string>>): WorldParts => ({
  volumes: [diskOf("d", { metadata })],
});

const DISK_TAG = { disk_tag: "owner" };
const PROJECT = { enterprise_project: true };
const withDetails = (fields: Partial<DiskDetails>, metadata: Readonly<Record<string, string>> = {}) => ({
  ...ofDisk(metadata),
  lists: {
    "disk details": whole([
      {
        id: "D",
        tags: {},
        enterpriseProjectId: null,
        createdAt: null,
        problem: null,
        unreadable: [],
        ...fields,
      },
    ]),
  },
});

/** @param rules as configurations have them */
const ownersBy = (
  rules: readonly object[],
  world: WorldParts = {},
  given?: GivenColumns,
  memory?: PolicyMemory,
) =>
  ownersOf(
    rules.map((rule) => toOwnerRule({ ...rule })),
    "snapshot",
    factsOf(world),
    given,
    memory,
  ).of;

const CREATOR = { creator: true };
/** A trace of the creation of the snapshot `s`. */
const traceOf = (fields: Partial<Trace> = {}): Trace => ({
  id: "t",
  name: "createSnapshot",
  resourceId: "S",
  createdAt: daysAgo(1),
  userName: "ann",
  isDone: true,
  ...fields,
});
const withTraces = (...traces: readonly Trace[]): WorldParts => ({
  lists: { "snapshot creations": whole(traces) },
});
const REFUSED: WorldParts = {
  lists: { "snapshot creations": unread(DOUBTS.factList(en, "snapshot creations", "403")) },
};
const YOUNG = { createdAt: daysAgo(1) };
const OLD = { createdAt: daysAgo(8) };

const PROJECT_NAME = { enterprise_project_name: true };
const PROJECTS = [
  { id: "0", name: "default" },
  { id: "ep", name: "Shop" },
  { id: "blank", name: null },
];
const withProjects = (id: string, projects: List<EnterpriseProject> = whole(PROJECTS)): WorldParts => {
  const { lists, ...world } = withDetails({ enterpriseProjectId: id });
  return { ...world, lists: { ...lists, "enterprise projects": projects } };
};

/** A rule and what it is told, with the owner and its source. */
type Case = readonly [
  says: string,
  rule: object,
  fields: Partial<Snapshot>,
  world: WorldParts,
  owner: string | null,
  source: string,
];

const PATTERN = "name_pattern:^([a-z]+)-";

test.each<Case>([
  ["a tag", TAG, { metadata: { owner: " web " } }, {}, "web", "tag:owner"],
  ["a tag that is not there", TAG, {}, {}, null, "unknown"],
  ["a tag without a value", TAG, { metadata: { owner: "\u200b " } }, {}, null, "unknown"],
  ["a tag that every object has", { tag: "constructor" }, {}, {}, null, "unknown"],
  ["a tag in metadata that cannot be read", TAG, { unreadable: ["metadata"] }, {}, null, "unread"],
  ["the first group of a name", NAME, { name: "web-1" }, {}, "web", PATTERN],
  ["a name that does not match", NAME, { name: "1-web" }, {}, null, "unknown"],
  ["no name", NAME, { name: null }, {}, null, "unknown"],
  ["a name that cannot be read", NAME, { unreadable: ["name"] }, {}, null, "unread"],
  ["a group that takes no part", { name_pattern: "^(?:(a)|b)" }, { name: "b" }, {}, null, "unknown"],
  ["a name by a given owner", TEAM, { name: "db-1" }, {}, "dba", "name_pattern:^db"],
  ["another name by a given owner", TEAM, { name: "web" }, {}, null, "unknown"],
  ["the claim of its disk", CLAIM, {}, ofDisk({ [NAMESPACE]: "shop" }), "shop", "claim:namespace"],
  [
    "the claim in older metadata",
    { claim: "name" },
    {},
    ofDisk({ "kubernetes.io/created-for/pvc/name": "data-0" }),
    "data-0",
    "claim:name",
  ],
  ["its own metadata, for a claim", CLAIM, { metadata: { [NAMESPACE]: "x" } }, ofDisk({}), null, "unknown"],
  ["a disk that is not listed", CLAIM, { volumeId: "gone" }, ofDisk({}), null, "unknown"],
  ["no disk", CLAIM, { volumeId: null }, ofDisk({}), null, "unknown"],
  ["a disk ID that cannot be read", CLAIM, { unreadable: ["volume_id"] }, ofDisk({}), null, "unread"],
  ["no disk list", CLAIM, {}, { volumes: { failure: "403" } }, null, "unread"],
  [
    "metadata of its disk that cannot be read",
    CLAIM,
    {},
    { volumes: [diskOf("d", { unreadable: ["metadata"] })] },
    null,
    "unread",
  ],
  ["a tag of its disk", DISK_TAG, {}, withDetails({ tags: { owner: "web" } }), "web", "disk_tag:owner"],
  ["metadata of its disk, without the tags", DISK_TAG, {}, ofDisk({ owner: "a" }), "a", "disk_tag:owner"],
  [
    "metadata of its disk before a tag",
    DISK_TAG,
    {},
    withDetails({ tags: { owner: "b" } }, { owner: "a" }),
    "a",
    "disk_tag:owner",
  ],
  ["a tag that its disk does not have", DISK_TAG, {}, withDetails({}), null, "unknown"],
  ["tags that were not read", DISK_TAG, {}, ofDisk({}), null, "unread"],
  [
    "tags that were refused",
    DISK_TAG,
    {},
    { lists: { "disk details": unread(DOUBTS.factList(en, "disk details", "403")) } },
    null,
    "unread",
  ],
  [
    "tags that cannot be read",
    DISK_TAG,
    {},
    withDetails({ unreadable: ["tags"], problem: "tags is a number" }),
    null,
    "unread",
  ],
  [
    "the enterprise project of its disk",
    PROJECT,
    {},
    withDetails({ enterpriseProjectId: "0" }),
    "0",
    "enterprise_project",
  ],
  [
    "the enterprise project of a standard snapshot whose disk is gone",
    PROJECT,
    { kind: "standard", volumeId: "gone", enterpriseProjectId: "ep" },
    ofDisk({}),
    "ep",
    "enterprise_project",
  ],
  [
    "the enterprise project of its disk, where a standard snapshot has none",
    PROJECT,
    { kind: "standard", enterpriseProjectId: null },
    withDetails({ enterpriseProjectId: "ep" }),
    "ep",
    "enterprise_project",
  ],
  [
    "an enterprise project of a standard snapshot that cannot be read",
    PROJECT,
    { kind: "standard", enterpriseProjectId: null, unreadable: ["enterprise_project_id"] },
    withDetails({ enterpriseProjectId: "ep" }),
    null,
    "unread",
  ],
  [
    "the enterprise project of a disk in the recycle bin",
    PROJECT,
    { volumeId: "r" },
    { recycleBin: [diskOf("r", { enterpriseProjectId: "ep" })] },
    "ep",
    "enterprise_project",
  ],
  [
    "the name of an enterprise project",
    PROJECT_NAME,
    {},
    withProjects("ep"),
    "Shop",
    "enterprise_project_name",
  ],
  [
    "the name of the default enterprise project",
    PROJECT_NAME,
    {},
    withProjects("0"),
    "default",
    "enterprise_project_name",
  ],
  [
    "no enterprise project, by name",
    PROJECT_NAME,
    {},
    { lists: { ...withDetails({}).lists, "enterprise projects": whole(PROJECTS) } },
    null,
    "unknown",
  ],
  // Where the name is not known, the ID is.
  [
    "an enterprise project that EPS does not list",
    PROJECT_NAME,
    {},
    withProjects("x"),
    "x",
    "enterprise_project",
  ],
  [
    "an enterprise project without a name",
    PROJECT_NAME,
    {},
    withProjects("blank"),
    "blank",
    "enterprise_project",
  ],
  [
    "names that were refused",
    PROJECT_NAME,
    {},
    withProjects("ep", unread(DOUBTS.factList(en, "enterprise projects", "403"))),
    "ep",
    "enterprise_project",
  ],
  ["an ID that was not read, by name", PROJECT_NAME, {}, ofDisk({}), null, "unread"],
  ["no enterprise project", PROJECT, {}, withDetails({}), null, "unknown"],
  ["the details of other disks", PROJECT, {}, withDetails({ id: "other" }), null, "unknown"],
  [
    "the claim of a disk in the recycle bin",
    CLAIM,
    { volumeId: "r" },
    { recycleBin: [diskOf("r", { metadata: { [NAMESPACE]: "shop" } })] },
    "shop",
    "claim:namespace",
  ],
  ["the user of its trace", CREATOR, YOUNG, withTraces(traceOf()), "ann", "creator"],
  ["the trace of another", CREATOR, YOUNG, withTraces(traceOf({ resourceId: "x" })), null, "unknown"],
  ["a creation that failed", CREATOR, YOUNG, withTraces(traceOf({ isDone: false })), null, "unknown"],
  ["a trace without a user", CREATOR, YOUNG, withTraces(traceOf({ userName: null })), null, "unknown"],
  ["a trace that nobody can see", CREATOR, YOUNG, withTraces(traceOf({ userName: " " })), null, "unknown"],
  [
    "a trace that does not say of what it is",
    CREATOR,
    YOUNG,
    withTraces(traceOf({ resourceId: null })),
    null,
    "unread",
  ],
  [
    "the same for an older snapshot",
    CREATOR,
    OLD,
    withTraces(traceOf({ resourceId: null })),
    null,
    "unknown",
  ],
  ["no trace", CREATOR, YOUNG, withTraces(), null, "unknown"],
  ["traces that were refused", CREATOR, YOUNG, REFUSED, null, "unread"],
  ["the same for a snapshot of unknown age", CREATOR, { createdAt: null }, REFUSED, null, "unread"],
  ["the same for one that is older than any trace", CREATOR, OLD, REFUSED, null, "unknown"],
  ["traces that were not read", CREATOR, YOUNG, {}, null, "unread"],
])("by %s", (_, rule, fields, world, name, source) => {
  expect(ownersBy([rule], world)(snapshotOf("s", fields))).toEqual({ name, source });
});

test("the first rule that finds an owner applies", () => {
  const row = snapshotOf("s", { name: "web-1", metadata: { owner: "dba" } });
  expect(ownersBy([TAG, NAME])(row)).toEqual({ name: "dba", source: "tag:owner" });
  expect(ownersBy([NAME, TAG])(row)).toEqual({ name: "web", source: PATTERN });
  expect(ownersBy([{ tag: "team" }, NAME])(row)).toEqual({ name: "web", source: PATTERN });
});

test("a rule whose facts are missing may be the first, so that none after it applies", () => {
  const row = snapshotOf("s", { name: "web-1" });
  const world = { volumes: { failure: "403" } };
  expect(ownersBy([CLAIM, NAME], world)(row)).toEqual({ name: null, source: "unread" });
  expect(ownersBy([NAME, CLAIM], world)(row)).toEqual({ name: "web", source: PATTERN });
});

test("a creator that no trace names any more is remembered", () => {
  const known = { id: "s", kind: "legacy", name: null, state: "violation", firstSeen: null } as const;
  const memoryOf = (creator: string | null): PolicyMemory => ({
    ...NO_MEMORY,
    tryGet: (kind, id) => (kind === "legacy" && id === "s" ? { ...known, creator } : undefined),
  });
  const ann = { name: "ann", source: "creator" };
  const ownerOf = (world: WorldParts, creator: string | null, rules: readonly object[] = [CREATOR]) =>
    ownersBy(rules, world, undefined, memoryOf(creator))(snapshotOf("s", { ...YOUNG, name: "web-1" }));
  expect(ownerOf(withTraces(), "ann")).toEqual(ann);
  expect(ownerOf(REFUSED, "ann")).toEqual(ann);
  expect(ownerOf(withTraces(traceOf()), "bob")).toEqual(ann);
  // Nobody says it: the next rule may. What may be said, and was not read, keeps it from that.
  expect(ownerOf(withTraces(), null, [CREATOR, NAME])).toEqual({ name: "web", source: PATTERN });
  expect(ownerOf(REFUSED, null, [CREATOR, NAME])).toEqual({ name: null, source: "unread" });
});

test("why owners are not all that was asked for is said of each row once", () => {
  const refused = unread(DOUBTS.factList(en, "enterprise projects", "403"));
  const owners = ownersOf(
    [toOwnerRule(PROJECT_NAME)],
    "snapshot",
    factsOf(withProjects("ep", refused)),
    undefined,
  );
  expect(owners.doubts.size).toBe(0);
  const row = snapshotOf("s");
  owners.of(row);
  owners.of(row);
  expect([...owners.doubts.values()].map(({ reason }) => reason)).toEqual([
    "Names of enterprise projects could not be read: 403.",
  ]);
});

test("a disk has a creator of its own kind", () => {
  const lists = { "disk creations": whole([traceOf({ name: "createVolume", resourceId: "D" })]) };
  const owners = ownersOf([toOwnerRule(CREATOR)], "disk", factsOf({ lists }), undefined);
  expect(owners.of(diskOf("d"))).toEqual({ name: "ann", source: "creator" });
});

test("without rules nobody looks for owners", () => {
  expect(ownersBy([])(snapshotOf("s"))).toEqual({ name: null, source: null });
});

test("a pattern that would take too many steps leaves the owner unknown", () => {
  const rule = { name_pattern: `^${"(x{500}y{500})?".repeat(10)}z`, owner: "a" };
  const ownerOf = ownersBy([rule]);
  expect(ownerOf(snapshotOf("s", { name: "x".repeat(255) })).source).toBe("unread");
  expect(ownerOf(snapshotOf("s", { name: "a" })).source).toBe("unknown");
});

test("a disk is its own disk", () => {
  const disk = diskOf("d", { metadata: { owner: "web", [NAMESPACE]: "shop" } });
  const ofDisks = (rule: object) => ownersOf([toOwnerRule({ ...rule })], "disk", factsOf({}), undefined).of;
  expect(ofDisks(TAG)(disk).name).toBe("web");
  expect(ofDisks(CLAIM)(disk).name).toBe("shop");
});

describe("a group", () => {
  const groupOf = (...owners: readonly (string | undefined)[]): SnapshotGroup => ({
    ...snapshotOf("total"),
    members: owners.map((owner, index) =>
      snapshotOf(`s${index}`, owner === undefined ? { unreadable: ["metadata"] } : { metadata: { owner } }),
    ),
  });
  const ownerOf = ownersOf([toOwnerRule(TAG)], "group", factsOf({}), undefined).of;

  test.each<[string, SnapshotGroup, string | null, string]>([
    ["of one owner has it", groupOf("web", "web"), "web", "tag:owner"],
    ["of several has none", groupOf("web", "dba"), null, "several"],
    ["of an owner and nobody has none", groupOf("web", ""), null, "several"],
    ["of nobody's has none", groupOf("", ""), null, "unknown"],
    ["with a row that cannot be read has none", groupOf("web", undefined), null, "unread"],
  ])("%s", (_, group, name, source) => {
    expect(ownerOf(group)).toEqual({ name, source });
  });
});

test("columns that lists from elsewhere do not have say nothing", () => {
  const world: WorldParts = { source: "given" };
  const row = snapshotOf("s", { name: "web-1", metadata: { owner: "dba" } });
  expect(ownersBy([TAG], world, { snapshots: ["name"] })(row).source).toBe("unread");
  expect(ownersBy([TAG], world, { snapshots: ["metadata"] })(row).name).toBe("dba");
  expect(ownersBy([NAME], world, { snapshots: ["name"] })(row).name).toBe("web");
  expect(ownersBy([CLAIM], world, { snapshots: ["name", "metadata"] })(row).source).toBe("unread");
});
