import { textsOf } from "../../../lib/audit/catalogue";
import { startProgress } from "../../../lib/cli/audit/progress";

const mockSpinner = { text: "", start: () => mockSpinner, stop: () => {} };
// An ES module, which jest cannot load.
jest.mock("yocto-spinner", () => ({ __esModule: true, default: () => mockSpinner }));

const before = { isTTY: process.stderr.isTTY, CI: process.env.CI };
afterEach(() => {
  process.stderr.isTTY = before.isTTY;
  if (before.CI !== undefined) process.env.CI = before.CI;
});

/** What stands beside the spinner when requests wait. */
async function shown(isTTY: boolean, language: "en" | "zh" = "en"): Promise<string> {
  process.stderr.isTTY = isTTY;
  delete process.env.CI;
  mockSpinner.text = "";
  const progress = await startProgress(textsOf(language));
  progress.events.onWait({
    api: "GET /v2/{}/volumes/{}",
    limit: { requests: 20, ms: 60_000 },
    waitMs: 60_000,
    until: new Date(2026, 0, 1, 10, 32, 5).getTime(),
  });
  progress.stop();
  return mockSpinner.text;
}

test("a terminal says that it waits, for what, and until when", async () => {
  expect(await shown(true)).toBe("EVS allows 20 in 1 min for GET /v2/{}/volumes/{}; waiting until 10:32:05");
  expect(await shown(true, "zh")).toContain("等待至 10:32:05");
});

test("anywhere else nothing is said", async () => {
  expect(await shown(false)).toBe("");
});
