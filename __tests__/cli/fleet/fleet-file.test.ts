import { YamlFileError } from "../../../lib/cli/files/yaml-file";
import { parseFleetFile } from "../../../lib/cli/fleet/fleet-file";

const problemsOf = (text: string): readonly string[] => {
  try {
    parseFleetFile("fleet.yaml", text);
    return [];
  } catch (error) {
    if (error instanceof YamlFileError) return error.problems;
    throw error;
  }
};

test("a file names regions, accounts and patterns as the data source does", () => {
  const text = `
regions: [cn-north-4]
accounts:
  - {}
  - { domain_name: acme-dev, agency_name: evs-audit }
include: [{ region: "cn-*" }]
exclude:
  - { project: sandbox-*, reason: deleted every night }
`;
  expect(parseFleetFile("fleet.yaml", text)).toEqual({
    regions: ["cn-north-4"],
    accounts: [{}, { domainName: "acme-dev", agencyName: "evs-audit" }],
    include: [{ region: "cn-*" }],
    exclude: [{ project: "sandbox-*", reason: "deleted every night" }],
  });
});

test("an empty file asks for the account and the region of the settings", () => {
  expect(parseFleetFile("fleet.yaml", "# everything\n")).toEqual({});
});

test.each([
  ["regions: cn-north-4", 'fleet.yaml:1:1: regions must be a list, got "cn-north-4"'],
  ["regions: []", "fleet.yaml:1:1: regions must name at least one region"],
  [
    "acounts: []",
    "fleet.yaml:1:1: acounts is not a known key; the keys are regions, accounts, organization, include, exclude",
  ],
  ["accounts:\n  - { domain_name: acme-dev }", "fleet.yaml:2:5: accounts[0] requires an agency name"],
  ["exclude:\n  - { project: lab }", "fleet.yaml:2:5: exclude[0] must have reason"],
  [
    "organization: { agency_name: a, api: ldap }",
    'fleet.yaml:1:33: organization.api must be one of iam, sts, got "ldap"',
  ],
  [
    "regions: [cn-north-4]\n---\nregions: [cn-east-3]",
    "fleet.yaml:3:1: the file has 2 documents, and the second one starts here: put the fleet into one document",
  ],
])("%j is refused at its place", (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});
