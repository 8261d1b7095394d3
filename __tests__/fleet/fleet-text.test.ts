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

/** A fleet of one project, with a part that somebody has changed. */
function changed(part: Readonly<Record<string, unknown>>): string {
  const account = { name: null, id: null };
  return JSON.stringify({
    fleet: 1,
    accounts: [account],
    regions: ["r"],
    cells: [[0, 0, "p", "n"]],
    ...part,
  });
}

test("an account without an agency is that of the provider", () => {
  expect(parseFleetText(changed({})).accounts).toEqual([{ name: null, id: null, agency: undefined }]);
});

test.each([
  ["no JSON", "fleet", /is not the fleet attribute/],
  ["something else", '{"scans":[]}', /is not the fleet attribute/],
  ["a later form", '{"fleet":2}', /later version/],
  ["a cell of no account", '{"fleet":1,"accounts":[],"regions":["r"],"cells":[[0,0,"p","n"]]}', /is not the/],
  ["a fleet without cells", changed({ cells: [] }), /is not the/],
  ["an account that is none", changed({ accounts: [null] }), /is not the/],
  ["an agency without a name", changed({ accounts: [{ name: "a", id: null, agency: {} }] }), /is not the/],
  ["a region that is another host", changed({ regions: ["example.com/#"] }), /is not the/],
  ["a cell that is no list", changed({ cells: [5] }), /is not the/],
  ["a project without an ID", changed({ cells: [[0, 0, "", "n"]] }), /is not the/],
  ["no project, and no reason", changed({ cells: [[0, 0, null, null]] }), /is not the/],
  ["a name that is no text", changed({ cells: [[0, 0, "p", {}]] }), /is not the/],
  ["an unknown state", changed({ cells: [[0, 0, "p", "n", "fine", "why"]] }), /is not the/],
  [
    "a project that would count twice",
    changed({
      cells: [
        [0, 0, "p", "n"],
        [0, 0, "p", "n"],
      ],
    }),
    /is not the/,
  ],
])("%s is refused", (_, text, message) => {
  expect(() => parseFleetText(text)).toThrow(FleetTextError);
  expect(() => parseFleetText(text)).toThrow(message);
});
