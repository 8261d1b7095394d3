import { ConcurrencyLimiters } from "../../../lib/evs/http/concurrency-limiters";

test("an endpoint that hangs takes no room of another one, also in a folder of the same host", async () => {
  const limiters = new ConcurrencyLimiters(1);
  const hanging = limiters.run(new URL("http://host/cn-north-4/v2/p/volumes"), () => new Promise(() => {}));
  const other = new URL("http://host/ap-southeast-1/v2/p/volumes");
  await expect(limiters.run(other, async () => "answered")).resolves.toBe("answered");
  expect(hanging).toBeInstanceOf(Promise);
});

test("requests to one endpoint share its limit, whatever they ask for", async () => {
  const limiters = new ConcurrencyLimiters(1);
  let running = 0;
  let most = 0;
  const request = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all(
    ["/v2/a/volumes", "/v3/b/snapshots"].map((path) => limiters.run(new URL(`http://host${path}`), request)),
  );
  expect(most).toBe(1);
});

test.each(["http://host", "http://host/", "http://host/evs", "http://host/evs/"])(
  "lists of %s share the limit of the requests to it",
  (endpoint) => {
    const limiters = new ConcurrencyLimiters(1);
    const request = new URL(`${endpoint.replace(/\/$/, "")}/v2/p/cloudsnapshots/detail`);
    expect(limiters.limiterOf(new URL(endpoint))).toBe(limiters.limiterOf(request));
  },
);
