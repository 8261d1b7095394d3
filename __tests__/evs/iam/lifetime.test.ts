import { usableForMs } from "../../../lib/evs/iam/lifetime";

const HOUR = 3_600_000;
const date = "Tue, 02 Jan 2024 03:00:00 GMT";

test.each([
  ["24 hours", "2024-01-03T03:00:00.000000Z", 24 * HOUR - 600_000],
  ["15 minutes", "2024-01-02T03:15:00.000000Z", 450_000],
  ["2 seconds", "2024-01-02T03:00:02.000000Z", 1000],
])("what lives for %s is fetched anew before that, by the server's clock", (_, expiresAt, usable) => {
  expect(usableForMs(expiresAt, date, 0)).toBe(usable);
});

test("without the server's clock this machine's counts", () => {
  const now = Date.parse(date);
  const expiresAt = new Date(now + HOUR).toISOString();
  expect(usableForMs(expiresAt, undefined, now)).toBe(HOUR - 600_000);
  expect(usableForMs(expiresAt, "soon", now)).toBe(HOUR - 600_000);
});

test.each([undefined, null, 7, "", "tomorrow"])("an end such as %j tells nothing", (expiresAt) => {
  expect(usableForMs(expiresAt, date, 0)).toBeUndefined();
});
