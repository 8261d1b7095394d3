import { tryParseRequestLimit } from "../../../lib/evs/http/request-limit";

const BEGIN = "The throttling threshold has been reached: policy user over ratelimit,";

test.each([
  ["limit:20,time:1 minute", 20, 60],
  ["limit:200,time:5 minute", 200, 300],
  ["limit:10,time:minute", 10, 60],
  ["limit:60,time:60 second", 60, 60],
  ["limit:3,time:2 seconds", 3, 2],
  ["limit:100,time:1 minutes", 100, 60],
  ["limit:1000,time:1 hour", 1000, 3600],
  ["limit:7,time:2 hours", 7, 7200],
  ["limit:9,time:1 day", 9, 86_400],
  ["limit: 20, time: 1 minute", 20, 60],
  ["Limit:20,Time:1 MINUTE.", 20, 60],
  ["limit:20,time:5minute", 20, 300],
])("%s is %d requests in %d s", (said, requests, seconds) => {
  expect(tryParseRequestLimit(`${BEGIN}${said}`)).toEqual({ requests, ms: seconds * 1000 });
});

test.each([
  "",
  BEGIN,
  "limit:,time:1 minute",
  "limit:0,time:1 minute",
  "limit:20,time:0 minute",
  "limit:-5,time:1 minute",
  "limit:1e3,time:1 minute",
  "limit:1,000,time:1 minute",
  "limit:20,time:1 fortnight",
  "limit:20,time:1 minutely",
  "limit:20,time:",
  "limit:20",
  "time:1 minute,limit:20",
  "unlimit:20,time:1 minute",
  "limit:12345678901,time:1 minute",
  `limit:${" ".repeat(100_000)}20,time:1 minute`,
])("of %j nothing is believed", (said) => {
  expect(tryParseRequestLimit(said)).toBeUndefined();
});
