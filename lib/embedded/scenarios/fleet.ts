import { createHash } from "node:crypto";
import type { WireRow } from "../evs/table";
import type { Scenario, ScenarioCell, ScenarioProject } from "../scenario";

const DAY_MS = 86_400_000;
const AGENCY = "evs-audit";
/** The account that signs in and lists the others. */
const MANAGEMENT = "acme";
const PROJECTS: Readonly<Record<string, readonly string[]>> = {
  [MANAGEMENT]: ["cn-north-4", "cn-north-4_shop", "ap-southeast-1"],
  "acme-dev": ["cn-north-4", "cn-north-4_dev", "cn-north-4_archive", "ap-southeast-1", "ap-southeast-1_dev"],
  "acme-data": ["cn-north-4", "cn-north-4_lake", "ap-southeast-1", "ap-southeast-1_lake"],
};
const KEY = { accessKey: "DEMOFLEETKEY00000001", secretKey: "demo-fleet-secret-key-00000000000001" };

/**
 * A fleet of three accounts and twelve cells: one cell refuses requests, one cannot be reached, and one disk was moved
 * from one project to another.
 *
 * @param now the day that its times are of
 * @default - today
 */
export function fleetScenario(now = Date.now()): Scenario {
  const projects = Object.entries(PROJECTS).flatMap(([domain, names]) =>
    [...names, ...(domain === MANAGEMENT ? ["MOS"] : [])].map((name) => projectOf(domain, name)),
  );
  const first = projects[0]?.id ?? "";
  return {
    projects,
    users: [],
    tokens: [{ token: "demo-fleet-token", project: first }],
    accessKeys: [{ ...KEY, project: first, readsAll: true }],
    agencies: ["acme-dev", "acme-data"].map((domain) => ({
      name: AGENCY,
      domain,
      project: idOf("project", domain, "cn-north-4").replaceAll("-", ""),
      readsAll: true,
      trusts: MANAGEMENT,
    })),
    organization: { management: MANAGEMENT, accounts: Object.keys(PROJECTS) },
    snapshots: [],
    volumes: [],
    recycleBin: [],
    answers: {},
    cells: projects.map((project) => cellOf(project, now)),
  };
}

function projectOf(domain: string, name: string): ScenarioProject {
  const [region = name] = name.split("_");
  const projectId = (of: string) => idOf("project", domain, of).replaceAll("-", "");
  return { id: projectId(name), name, domain, ...(region === name ? {} : { parent: projectId(region) }) };
}

const REFUSES = { status: 403, body: JSON.stringify({ forbidden: { code: "EVS.5403", message: "Policy check failed." } }) };

function cellOf({ id: project, domain = "", name }: ScenarioProject, now: number): ScenarioCell {
  const where = `${domain}/${name}`;
  if (where === "acme-data/ap-southeast-1") return { project, fault: REFUSES };
  if (where === "acme-dev/ap-southeast-1_dev") return { project, fault: { reset: true } };
  const disk = (label: string) => diskRow(where, label, now);
  const snapshot = (label: string, volumeId: string, days: number) =>
    snapshotRow(project, where, label, volumeId, now - days * DAY_MS);
  const disks = [disk("web"), disk("database")];
  const snapshots = disks.map(({ id }, index) => snapshot(index === 0 ? "web" : "database", id, 20));
  switch (where) {
    case "acme/cn-north-4_shop":
      return { project, volumes: disks, snapshots: [...snapshots, snapshot("shop-2024", idOf("lost", where), 400)] };
    case "acme-dev/ap-southeast-1":
      return { project, volumes: disks, snapshots: [...snapshots, snapshot("lab", idOf("lost", where), 200)] };
    case "acme-dev/cn-north-4_dev":
      return { project, volumes: disks, snapshots: [...snapshots, snapshot("before-move", MOVED, 90)] };
    case "acme-dev/cn-north-4_archive":
      return { project, volumes: [...disks, { ...disk("moved"), id: MOVED }], snapshots };
    default:
      return { project, volumes: disks, snapshots };
  }
}

function diskRow(where: string, label: string, now: number): WireRow {
  return {
    id: idOf("disk", where, label),
    name: label,
    status: "in-use",
    size: 40,
    volume_type: "SSD",
    created_at: wireTime(now - 500 * DAY_MS),
    updated_at: null,
    metadata: {},
    attachments: [],
  };
}

function snapshotRow(project: string, where: string, label: string, volumeId: string, at: number): WireRow {
  return {
    id: idOf("snapshot", where, label),
    name: label,
    description: null,
    status: "available",
    size: 40,
    volume_id: volumeId,
    created_at: wireTime(at),
    updated_at: null,
    metadata: {},
    "os-extended-snapshot-attributes:project_id": project,
    "os-extended-snapshot-attributes:progress": "100%",
  };
}

const wireTime = (at: number) => new Date(at).toISOString().replace("Z", "000");

/** An ID from words: the same words give the same ID. */
function idOf(...words: readonly string[]): string {
  const digits = createHash("sha256").update(words.join("/")).digest("hex");
  return [8, 12, 16, 20, 32].map((end, index) => digits.slice([0, 8, 12, 16, 20][index], end)).join("-");
}

const MOVED = idOf("disk", "moved");
