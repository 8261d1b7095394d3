import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MemoryError, readAnswers } from "../../../lib/audit/memory/read-answers";
import { temporaryFolder } from "../../support/configuration";
import { documentOf } from "../../support/documents";

const answer = (madeAt: string) => JSON.stringify({ ...documentOf([]), made_at: madeAt });

test("a file is one answer, and a folder all of its JSON files", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "b.json"), answer("2026-02-01T00:00:00Z"));
  writeFileSync(join(folder, "a.json"), answer("2026-01-01T00:00:00Z"));
  writeFileSync(join(folder, "notes.txt"), "not read");

  expect(readAnswers(join(folder, "b.json")).answers).toHaveLength(1);
  expect(readAnswers(folder).answers.map(({ madeAt }) => madeAt)).toEqual([
    "2026-01-01T00:00:00Z",
    "2026-02-01T00:00:00Z",
  ]);
});

test("UTF-16 of PowerShell is read too", () => {
  const file = join(temporaryFolder(), "last.json");
  writeFileSync(file, Buffer.from(`\uFEFF${answer("2026-01-01T00:00:00Z")}`, "utf16le"));

  expect(readAnswers(file).answers).toHaveLength(1);
});

test("no file and an empty folder are no answer, with the whole path", () => {
  const folder = temporaryFolder();

  expect(readAnswers(folder)).toEqual({ path: folder, answers: [] });
  expect(readAnswers(join(folder, "last.json"))).toEqual({ path: join(folder, "last.json"), answers: [] });
});

test("a file that is something else is an error that names it and says what to do", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "plan.json"), '{"format_version": "1.2"}');

  expect(() => readAnswers(folder)).toThrow(MemoryError);
  expect(() => readAnswers(folder)).toThrow(
    `${join(folder, "plan.json")} cannot be used as an earlier answer: it is not an answer of evs-snapshots audit or ` +
      "report with --format json. Remove it, or set since to another path.",
  );
});

test("a folder with the name of a file is an error", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "x.json"));

  expect(() => readAnswers(folder)).toThrow("x.json is not readable: EISDIR.");
});
