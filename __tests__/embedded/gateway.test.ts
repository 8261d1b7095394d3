import { type GatewayWindows, startInProcess } from "../../lib/embedded";
import { PROJECT, scenarioOf, TOKEN, volumeRow } from "../support/worlds";

const OTHER_TOKEN = "another-token-0123456789";
const MINUTE = 60_000;
/** A full minute of the clock. */
const FULL = Date.UTC(2026, 0, 1);

/** An API behind a gateway, on a clock that the test sets. */
function start(windows: Partial<GatewayWindows> = {}) {
  const time = { now: FULL };
  const { tokens } = scenarioOf({});
  const api = startInProcess({
    scenario: scenarioOf({
      tokens: [...tokens, { token: OTHER_TOKEN, project: PROJECT }],
      volumes: [volumeRow("v1"), volumeRow("v2")],
    }),
    habits: { windows: { limit: 2, seconds: 60, ...windows } },
    now: () => time.now,
  });
  const ask = (path: string, token = TOKEN) =>
    api.answer({
      method: "GET",
      url: `http://evs.example/v2/${PROJECT}/${path}`,
      headers: { "X-Auth-Token": token },
    });
  return { time, ask };
}

test("of each key and API a window lets so many requests through, whatever ID they name", () => {
  const { ask } = start();
  const paths = ["volumes/v1", "volumes/v2", "volumes/v1", "volumes/detail"];
  expect(paths.map((path) => ask(path).status)).toEqual([200, 200, 429, 200]);
  expect(ask("volumes/v1", OTHER_TOKEN).status).toBe(200);
});

test("a refusal says limit and time in words, and nothing of when to come again", () => {
  const { ask } = start({ limit: 0 });
  const { body, headers = {} } = ask("volumes/v1");
  expect(JSON.parse(body)).toMatchObject({
    error_code: "APIGW.0308",
    error_msg: "The throttling threshold has been reached: policy user over ratelimit,limit:0,time:60 second",
  });
  expect(Object.keys(headers)).toEqual(["date"]);
});

test.each([
  ["clock", 20_000],
  ["first request", 60_000],
] as const)("a window that begins with the %s opens after %d ms", (begins, openAfter) => {
  const { time, ask } = start({ begins });
  time.now = FULL + MINUTE - 20_000;
  for (let request = 0; request < 2; request += 1) ask("volumes/v1");
  time.now += openAfter - 1;
  expect(ask("volumes/v1").status).toBe(429);
  time.now += 1;
  expect(ask("volumes/v1").status).toBe(200);
});
