import { demoEnvironment, type EmbeddedApi, fleetScenario, startEmbeddedApi } from "../../../lib/embedded";
import { accountId } from "../../../lib/embedded/iam/account-id";
import { parseFleetText } from "../../../lib/fleet";
import { UNKNOWN } from "../../../lib/plugin";
import { evsProvider } from "../../../lib/provider/provider";
import { attached } from "../../support/attached-providers/attach";
import { hclFolder } from "../../support/hcl-folder";
import { unwrapped } from "../../support/terraform";

const scenario = fleetScenario();
let api: EmbeddedApi;
beforeAll(async () => {
  api = await startEmbeddedApi({ scenario });
});
afterAll(() => api.close());

const folderOf = async (queries: string) =>
  hclFolder(
    `provider "evs" {
  endpoints   = { organizations = "${api.url}", sts = "${api.url}" }
  max_retries = 0
}
${queries}`,
    await attached(demoEnvironment(api.url, scenario)),
  );

interface Place {
  readonly account: string | null;
  readonly region: string | null;
  readonly project_name: string | null;
}
/** Nobody has named the account that signs in. */
const OWN = accountId("acme");
const placeOf = ({ account, region, project_name }: Place) =>
  `${account === OWN ? "own" : account}/${project_name ?? region}`;

test("accounts, regions and projects are found, and what is not read has its reason", async () => {
  const folder = await folderOf(`
data "evs_projects" "listed" {
  regions = ["cn-north-4", "ap-southeast-1"]
  accounts = [
    {},
    { domain_name = "acme-dev", agency_name = "evs-audit" },
    { domain_name = "acme-lost", agency_name = "no-such-agency" },
  ]
  include = [{ region = "*" }, { project = "no-such-project", account = "acme-dev" }]
  exclude = [{ project = "arch*", reason = "read by its owners" }]
}
data "evs_projects" "organization" {
  organization { agency_name = "evs-audit" }
}
output "listed" { value = data.evs_projects.listed }
output "organization" { value = data.evs_projects.organization }
`);
  try {
    const text = unwrapped(await folder.mustRun(["apply", "-auto-approve", "-input=false"]));
    expect(text).toContain("acme-lost/cn-north-4: refused, 404");
    expect(text).toContain("include[1] matches no project of the fleet.");
    expect(text.match(/Warning: /g)).toHaveLength(2);
    const read = async (name: string) => JSON.parse(await folder.mustRun(["output", "-json", name]));
    const listed = await read("listed");
    expect(listed.cells.map(placeOf)).toEqual([
      "own/ap-southeast-1",
      "own/cn-north-4",
      "own/cn-north-4_shop",
      "acme-dev/ap-southeast-1",
      "acme-dev/ap-southeast-1_dev",
      "acme-dev/cn-north-4",
      "acme-dev/cn-north-4_dev",
      "acme-lost/ap-southeast-1",
      "acme-lost/cn-north-4",
    ]);
    expect(listed.cells[2]).toEqual({
      account: OWN,
      account_id: OWN,
      region: "cn-north-4",
      project_id: scenario.projects.find(({ name }) => name === "cn-north-4_shop")?.id,
      project_name: "cn-north-4_shop",
      state: null,
      reason: null,
    });
    expect(listed.cells[7]).toMatchObject({ project_id: null, state: "refused", reason: "404" });
    expect(listed.left_out).toMatchObject([
      { account: OWN, project_name: "MOS", region: null, reason: "It belongs to no region." },
      { account: "acme-dev", project_name: "cn-north-4_archive", reason: "read by its owners" },
    ]);
    expect(parseFleetText(listed.fleet).cells).toHaveLength(listed.cells.length);
    const organization = await read("organization");
    expect(new Set(organization.cells.map(({ account }: Place) => account)).size).toBe(3);
    expect(organization.id).not.toBe(listed.id);
    const again = unwrapped(await folder.mustRun(["plan", "-detailed-exitcode", "-input=false"]));
    expect(again).toContain("No changes");
  } finally {
    folder.dispose();
  }
});

test("a fleet of nothing is an error, and an organization that may not be listed says who may", async () => {
  const folder = await folderOf(`
data "evs_projects" "none" {
  include = [{ project = "no-such-project" }]
}
provider "evs" {
  alias       = "member"
  endpoints   = { organizations = "${api.url}", sts = "${api.url}" }
  max_retries = 0
  assume_role {
    agency_name = "evs-audit"
    domain_name = "acme-dev"
  }
}
data "evs_projects" "member" {
  provider = evs.member
  organization { agency_name = "evs-audit" }
}
`);
  try {
    const { exitCode, text } = await folder.run(["plan", "-input=false"]);
    const seen = unwrapped(text);
    expect(exitCode).toBe(1);
    expect(seen).toContain("The fleet has no project");
    expect(seen).toContain("The organization's accounts cannot be listed");
    expect(seen).toContain("Only the management account and delegated administrators");
  } finally {
    folder.dispose();
  }
});

const source = evsProvider.dataSources.find(({ name }) => name === "evs_projects");
const validate = (given: Readonly<Record<string, unknown>>) =>
  source?.validate({
    regions: null,
    accounts: null,
    organization: null,
    include: null,
    exclude: null,
    ...given,
  }) ?? [];
const account = { agency_name: null, domain_name: null, domain_id: null, api: null };
const pattern = { account: null, region: null, project: null };

test.each([
  [{ regions: [] }, "regions must name at least one region.", ["regions"]],
  [
    { accounts: [{ ...account, domain_name: "acme-dev" }] },
    "accounts[0] requires an agency name.",
    ["accounts", { index: 0 }],
  ],
  [
    { accounts: [{ ...account, agency_name: "a", domain_id: "i", api: "v3" }] },
    'accounts[0].api must be one of iam, sts, got "v3".',
    ["accounts", { index: 0 }, "api"],
  ],
  [
    { organization: { agency_name: "a", api: "v3" } },
    'organization.api must be one of iam, sts, got "v3".',
    ["organization", "api"],
  ],
  [
    { exclude: [{ ...pattern, project: "x", reason: " " }] },
    "exclude[0] requires a reason.",
    ["exclude", { index: 0 }],
  ],
])("%j is refused before anything is read", (given, detail, attribute) => {
  expect(validate(given)).toMatchObject([{ summary: "Invalid argument", detail, attribute }]);
});

test("what is not known yet is no mistake", () => {
  expect(validate({ accounts: [{ ...account, domain_name: UNKNOWN }], regions: UNKNOWN })).toEqual([]);
});
