import { client, failure, serverOf } from "../../support/client";

const policyOf = async (body: unknown) =>
  client(
    await serverOf((request, response) => {
      const isIt = /^\/v3\/[0-9a-f]{32}\/recycle-bin-volumes\/policy$/.test(String(request.url));
      response.writeHead(isIt ? 200 : 404).end(JSON.stringify(body));
    }),
  );

const FIELDS = { switch: true, threshold_time: 3, keep_time: 30 };
const READ = { isOn: true, thresholdDays: 3, keepDays: 30 };

test.each([
  ["every field", FIELDS, READ],
  ["fields in an object of their own", { policy: FIELDS }, READ],
  ["a bin that is off, and no more", { switch: false }, { isOn: false, thresholdDays: null, keepDays: null }],
  ["days that are none", { ...FIELDS, keep_time: "soon" }, { ...READ, keepDays: null }],
])("%s", async (_, body, expected) => {
  expect(await (await policyOf(body)).getRecycleBinPolicy()).toEqual(expected);
});

test("an answer that does not say whether the bin is on is no policy", async () => {
  const reading = (await policyOf({ keep_time: 7 })).getRecycleBinPolicy();
  expect(await failure(reading)).toMatchObject({ kind: "shape" });
});
