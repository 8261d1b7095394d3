import { type Cell, FleetTextError, fleetText, parseFleetText } from "../../lib/fleet";

const ACCOUNTS = [
  { name: null, id: null, agency: undefined },
  { name: "acme-dev", id: null, agency: { name: "evs-audit", api: "iam" } },
] as const;
const CELLS: readonly Cell[] = [
  { account: 0, region: "cn-north-4", project: { id: "p", name: "cn-north-4" }, unread: undefined },
  { account: 1, region: "ap-southeast-1", project: null, unread: { state: "refused", reason: "403" } },
];

test("what is written is read again", () => {
  expect(parseFleetText(fleetText({ accounts: ACCOUNTS, cells: CELLS }))).toEqual({
    accounts: ACCOUNTS,
    cells: CELLS,
  });
});

test("2,000 cells with long names are at most 512 KiB", () => {
  const cells = Array.from({ length: 2000 }, (_, index): Cell => {
    const name = `ap-southeast-1_${"n".repeat(45)}${String(index).padStart(4, "0")}`;
    return { account: 1, region: "ap-southeast-1", project: { id: "f".repeat(32), name }, unread: undefined };
  });
  expect(Buffer.byteLength(fleetText({ accounts: ACCOUNTS, cells }))).toBeLessThan(512 * 1024);
});

const PARTS = { fleet: 1, accounts: [{ name: null, id: null }], regions: ["r"], cells: [[0, 0, "p", "n"]] };
const edited = (parts: object) => JSON.stringify({ ...PARTS, ...parts });

test("an edited text that is still a fleet is read", () => {
  expect(parseFleetText(edited({})).cells).toMatchObject([{ region: "r", project: { id: "p", name: "n" } }]);
});

test.each([
  ["a fleet without a project", { cells: [] }],
  ["an account that is null", { accounts: [null] }],
  ["an account without a name", { accounts: [{ name: 1, id: null }] }],
  ["an agency of no account", { accounts: [{ name: null, id: null, agency: { name: "a", api: "iam" } }] }],
  ["another way to sign in", { accounts: [{ name: "b", id: null, agency: { name: "a", api: "x" } }] }],
  ["an agency without a name", { accounts: [{ name: "b", id: null, agency: { api: "iam" } }] }],
  ["a region that is no text", { regions: [1] }],
  ["a cell that is null", { cells: [null] }],
  ["a cell without a project, and without a reason", { cells: [[0, 0, null, null]] }],
  ["a project whose ID is empty", { cells: [[0, 0, "", ""]] }],
  ["a project whose ID is a number", { cells: [[0, 0, 1, "n"]] }],
  ["a project whose name is a number", { cells: [[0, 0, "p", 1]] }],
  ["a state that does not exist", { cells: [[0, 0, "p", "n", "complete", "403"]] }],
  ["a state without a reason", { cells: [[0, 0, "p", "n", "refused"]] }],
  [
    "a project that is there twice",
    {
      cells: [
        [0, 0, "p", "n"],
        [0, 0, "p", "m"],
      ],
    },
  ],
])("%s is refused", (_, parts) => {
  expect(() => parseFleetText(edited(parts))).toThrow(FleetTextError);
});

test.each([
  ["no JSON", "fleet", /is not the fleet attribute/],
  ["something else", '{"scans":[]}', /is not the fleet attribute/],
  ["a later form", '{"fleet":2}', /later version/],
  ["a cell of no account", '{"fleet":1,"accounts":[],"regions":["r"],"cells":[[0,0,"p","n"]]}', /is not the/],
])("%s is refused", (_, text, message) => {
  expect(() => parseFleetText(text)).toThrow(FleetTextError);
  expect(() => parseFleetText(text)).toThrow(message);
});
