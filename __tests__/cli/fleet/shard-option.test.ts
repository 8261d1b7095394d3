import { parseShard, requestHash } from "../../../lib/cli/fleet/shard-option";
import { toEntry } from "../../../lib/cli/policies/policy-entry";

test.each(["1/1", "2/8", "8/8"])("%s is a part", (text) => {
  const [number, of] = text.split("/").map(Number);
  expect(parseShard(text)).toEqual({ number, of });
});

test.each(["", "2", "0/8", "9/8", "2/0", "-1/2", "1.5/2", "a/b", "1/2/3", "1/99999"])(
  "%j is none",
  (text) => {
    expect(() => parseShard(text)).toThrow("It must be a number and a count");
  },
);

describe("what was asked for", () => {
  const exempted = (id: string) => [
    toEntry({
      rule: "stale_snapshots",
      older_than: "1d",
      exemptions: [{ id, reason: "kept", expires: "2027-01-01" }],
    }),
  ];
  const hash = requestHash({ regions: ["a"] }, exempted("s"), {});

  test("is the same on every machine", () => {
    expect(requestHash({ regions: ["a"] }, exempted("s"), { region: "b", maxRetries: 1 })).toBe(hash);
  });

  test.each([
    ["projects", requestHash({ regions: ["a", "b"] }, exempted("s"), {})],
    ["exemptions", requestHash({ regions: ["a"] }, exempted("t"), {})],
    ["kinds", requestHash({ regions: ["a"] }, exempted("s"), { kinds: ["legacy"] })],
    [
      "prices",
      requestHash(
        { regions: ["a"] },
        exempted("s").map((entry) => ({
          ...entry,
          shared: {
            owners: [],
            prices: { perGibMonth: new Map([["disk", 1]]), currency: "CNY" },
            linkTemplate: undefined,
          },
        })),
        {},
      ),
    ],
  ])("is something else with other %s", (_, other) => expect(other).not.toBe(hash));
});
