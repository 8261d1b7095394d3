import { type FleetRequest, fleetProblemsOf } from "../../lib/fleet";

test.each<[string, FleetRequest<string>, string]>([
  ["no region", { regions: [] }, "must name at least one region"],
  ["no account", { accounts: [] }, "must name at least one account"],
  ["a region that is none", { regions: ["cn north"] }, "must be a region such as cn-north-4"],
  ["an agency of no account", { accounts: [{ agencyName: "a" }] }, "requires the account's name or ID"],
  ["an account without an agency", { accounts: [{ domainName: "d" }] }, "requires an agency name"],
  [
    "an account by name and ID",
    { accounts: [{ agencyName: "a", domainName: "d", domainId: "i" }] },
    "has both the account's name and its ID; set only one of them",
  ],
  [
    "STS by name",
    { accounts: [{ agencyName: "a", domainName: "d", api: "sts" }] },
    "requires the account's ID, since STS knows accounts only by it",
  ],
  [
    "another service for keys",
    { organization: { agencyName: "a", api: "v3" } },
    'must be one of iam, sts, got "v3"',
  ],
  ["an account twice", { accounts: [{}, {}] }, "names an account twice"],
  [
    "two ways to name accounts",
    { accounts: [{}], organization: { agencyName: "a" } },
    "and accounts are both set; set only one of them",
  ],
  ["a pattern of nothing", { include: [{}] }, "must have an account, a region or a project"],
  ["no reason", { exclude: [{ project: "x", reason: " " }] }, "requires a reason"],
])("%s is refused", (_, request, problem) => {
  expect(fleetProblemsOf(request).map((found) => found.problem)).toEqual([problem]);
});

test("an empty list of accounts is no other way to name them than an organization", () => {
  expect(fleetProblemsOf({ accounts: [], organization: { agencyName: "a" } })).toEqual([]);
});

test("a request of nothing is the account and region of the settings", () => {
  expect(fleetProblemsOf({})).toEqual([]);
});
