import { join } from "node:path";
import { DIST_COMMAND, runCommand } from "../support/command";
import { temporaryFolder } from "../support/configuration";

const folder = temporaryFolder();

test.each([
  ["a folder that is not there", ["install-provider", "/nowhere"], /\/nowhere is not a folder/],
  ["a port that is none", ["embedded", "--port", "x"], /must be an integer from 0 to 65535/],
  ["a file that is not there", ["embedded", "--data", "/nowhere.json"], /\/nowhere\.json: ENOENT/],
  [
    "a file that is no scenario",
    ["embedded", "--data", join(__dirname, "..", "..", "tsconfig.json")],
    /A scenario has no compilerOptions/,
  ],
  ["a command that there is none of", ["adit"], /unknown command 'adit'/],
  ["no command", [], /Usage: evs-snapshots/],
  ["a report of a folder", ["report", folder], /evs-[^:]*: EISDIR/],
  ["policies that are not there", ["audit", "--policies", "/nowhere.yaml"], /\/nowhere\.yaml: ENOENT/],
  [
    "an answer into a folder that is not there",
    ["audit", "--output", "/nowhere/a.json"],
    /The folder \/nowhere does not exist\./,
  ],
  ["an answer into a folder", ["audit", "--output", folder], /The output \S+ is a folder\./],
])("%s is one clear error", async (_, args, message) => {
  const { code, stdout, stderr } = await runCommand(DIST_COMMAND, args);
  const text = stdout + stderr;
  // 1 would say that something violates a policy.
  expect(code).toBe(3);
  expect(text).toMatch(message);
  expect(text).not.toMatch(/ at .*\.js:\d+/);
});
