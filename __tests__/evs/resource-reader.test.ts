import { api, client, failure, serverOf } from "../support/client";
import { scenarioOf, volumeRow } from "../support/worlds";

test.each(["", " ", ".", "..", "\uD800"])("an ID such as %j is never asked for", async (id) => {
  const { url, requests } = await api();
  for (const ask of [client(url).tryGetVolume(id), client(url).tryGetSnapshot(id)]) {
    expect(await failure(ask)).toMatchObject({
      kind: "shape",
      problem: expect.stringContaining("not requested"),
    });
  }
  expect(requests).toHaveLength(0);
});

test.each(["a/../b", "%2e%2e", "a?b#c", "é", " v ", "..."])("the odd ID %j arrives as it is", async (id) => {
  const { url } = await api({ scenario: scenarioOf({ volumes: [volumeRow(id)] }) });
  expect(await client(url).tryGetVolume(id)).toMatchObject({ id });
});

test.each<[string, unknown]>([
  ["another disk", { id: "other" }],
  ["a row without an ID", { name: "x" }],
  ["a number for an ID", { id: 1 }],
  ["a list", []],
])("%s that answers is an error, not the disk", async (_, volume) => {
  const url = await serverOf((_request, response) => response.end(JSON.stringify({ volume })));
  expect(await failure(client(url).tryGetVolume("v"))).toMatchObject({ kind: "shape" });
});

test("the list that answers for the ID “detail” is no disk", async () => {
  const { url } = await api({ scenario: scenarioOf({ volumes: [volumeRow("v")] }) });
  expect(await failure(client(url).tryGetVolume("detail"))).toMatchObject({ kind: "shape" });
});

test("the disk that was asked for may spell its ID otherwise", async () => {
  const url = await serverOf((_request, response) => response.end('{"volume":{"id":"ABC-1"}}'));
  expect(await client(url).tryGetVolume("abc1")).toMatchObject({ id: "ABC-1" });
});
