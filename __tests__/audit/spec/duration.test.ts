import { en } from "../../../lib/audit/catalogue";
import { describeDuration } from "../../../lib/audit/catalogue/duration";
import { tryParseDuration } from "../../../lib/audit/spec/duration";

test.each([
  ["45s", 45_000, "45 seconds"],
  ["90m", 5_400_000, "90 minutes"],
  ["1h", 3_600_000, "1 hour"],
  ["0d", 0, "0 days"],
  ["007d", 604_800_000, "7 days"],
  ["36525d", 3_155_760_000_000, "36525 days"],
])("%s is %d ms, %s", (text, ms, words) => {
  expect(tryParseDuration(text)).toBe(ms);
  expect(describeDuration(text, en)).toBe(words);
});

test.each(["", "d", "7", "7 d", "1.5d", "-1d", "1w", "7D", "1d12h", "7d\n", "٧d", "36526d", "9999999999s"])(
  "%j is no span",
  (text) => {
    expect(tryParseDuration(text)).toBeUndefined();
  },
);
