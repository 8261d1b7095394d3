import { Row } from "../../../lib/evs/row";
import { parseTrace } from "../../../lib/evs/traces/trace";
import { tryResolveEndpoint } from "../../../lib/settings/endpoints";
import { SettingsSource } from "../../../lib/settings/source";
import { api, client, failure, serverOf } from "../../support/client";
import { scenarioOf, traceRow } from "../../support/worlds";

const AT = "2026-11-25T16:12:03.000Z";
const WIRE = traceRow("t", 0, { time: Date.parse(AT) });
const READ = {
  id: "t",
  name: "deleteVolume",
  resourceId: "t-disk",
  createdAt: AT,
  userName: "alice",
  isDone: true,
};

test.each<[string, Record<string, unknown>, Partial<typeof READ> | Record<string, unknown>]>([
  ["every field", {}, {}],
  ["a time as a text", { time: String(Date.parse(AT)) }, {}],
  ["no time but that of the record", { time: null, record_time: Date.parse(AT) }, {}],
  ["a time that is none", { time: 1e18, record_time: "soon" }, { createdAt: null }],
  ["nobody", { user: null }, { userName: null }],
  ["a user who is no object", { user: "alice" }, { userName: null }],
  ["a deletion that failed", { trace_rating: "warning" }, { isDone: false }],
  ["one that failed, told by its status alone", { trace_rating: null, code: "403" }, { isDone: false }],
  ["one that was done, told by its status alone", { trace_rating: null, code: 200 }, {}],
  ["one that says nothing of how it went", { trace_rating: null, code: null }, {}],
  ["an empty resource", { resource_id: "" }, { resourceId: null }],
])("%s", (_, fields, expected) => {
  expect(parseTrace(new Row({ ...WIRE, ...fields }), "t")).toEqual({ ...READ, ...expected });
});

test("deletions of every kind come from seven days, page behind page", async () => {
  const many = Array.from({ length: 450 }, (_, index) => traceRow(`t${index}`, index / 10));
  const server = await api({
    scenario: scenarioOf({
      traces: [
        ...many,
        traceRow("bulk", 3, { trace_name: "bulkDeleteVolume" }),
        traceRow("cleanup", 3, { trace_name: "cleanupEvsResources" }),
        traceRow("made", 3, { trace_name: "createVolume" }),
        traceRow("long ago", 8 * 24),
        traceRow("of a server", 3, { service_type: "ECS" }),
      ],
    }),
  });
  const { rows, malformed } = await client(server.url).listDeletions(Date.now());
  expect(rows.map(({ id }) => id).sort()).toEqual(
    [...many.map(({ trace_id: id }) => id), "bulk", "cleanup"].sort(),
  );
  expect(malformed).toEqual([]);
  const single = server.requests.filter(({ query }) => query.trace_name === "deleteVolume");
  expect(single.map(({ query }) => query.limit)).toEqual(Array.from({ length: 5 }, () => "200"));
});

const paged = (markerOf: (rows: readonly { trace_id: string }[]) => object) =>
  serverOf((request, response) => {
    const { searchParams } = new URL(String(request.url), "http://x");
    const all =
      searchParams.get("trace_name") === "deleteVolume" ? [1, 2, 3].map((n) => traceRow(`t${n}`, n)) : [];
    const next = searchParams.get("next");
    const start = all.findIndex(({ trace_id }) => next?.endsWith(trace_id)) + 1;
    const rows = all.slice(start, start + 2);
    response.end(JSON.stringify({ traces: rows, ...markerOf(rows) }));
  });

test.each<[string, (rows: readonly { trace_id: string }[]) => object]>([
  ["the marker of the answer", (rows) => ({ meta_data: { marker: `m-${rows.at(-1)?.trace_id}` } })],
  ["the last row, where there is no marker", () => ({})],
])("the next page is asked for behind %s", async (_, markerOf) => {
  const { rows } = await client(await paged(markerOf)).listDeletions(Date.now());
  expect(rows.map(({ id }) => id)).toEqual(["t1", "t2", "t3"]);
});

test("an empty first page with a marker is gone on from, and is the end where nothing comes", async () => {
  const urlOf = (rows: readonly object[]) =>
    serverOf((request, response) => {
      const { searchParams } = new URL(String(request.url), "http://x");
      const isMeant = searchParams.get("trace_name") === "deleteVolume";
      const traces = isMeant && searchParams.get("next") === "behind" ? rows : [];
      const marker = isMeant && searchParams.get("next") === null ? "behind" : null;
      response.end(JSON.stringify({ traces, meta_data: { marker } }));
    });
  const none = await client(await urlOf([])).listDeletions(Date.now());
  expect(none.rows).toEqual([]);
  const one = await client(await urlOf([traceRow("t", 1)])).listDeletions(Date.now());
  expect(one.rows).toMatchObject([{ id: "t" }]);
});

test("a server that serves the same page for ever ends in an error", async () => {
  const url = await serverOf((_, response) =>
    response.end(JSON.stringify({ traces: [traceRow("t", 1)], meta_data: { marker: "t" } })),
  );
  expect(await failure(client(url).listDeletions(Date.now()))).toMatchObject({ kind: "unstable" });
});

test("where CTS is follows from the region, unless it is named", async () => {
  const endpointOf = (settings: object) => tryResolveEndpoint(new SettingsSource(settings, {}), "cts");
  expect(endpointOf({ region: "cn-north-4" })).toBe("https://cts.cn-north-4.myhuaweicloud.com");
  expect(endpointOf({ region: "cn-north-4", endpoints: { cts: "http://c" } })).toBe("http://c");
  const without = client("http://127.0.0.1:9", { ctsEndpoint: undefined } as never);
  expect(await failure(without.listDeletions(Date.now()))).toMatchObject({
    kind: "endpoint",
    problem: "the CTS endpoint is unknown; set region or endpoints.cts",
  });
});
