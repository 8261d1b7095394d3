import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { FileError, readSmallFile } from "../../lib/evs/small-file";
import { fileOf, temporaryFolder } from "../support/configuration";

test("a file is read, up to 1 MiB", () => {
  expect(readSmallFile(fileOf("中文"))).toBe("中文");
  expect(readSmallFile(fileOf("x".repeat(1024 * 1024)))).toHaveLength(1024 * 1024);
});

test("~ is the user's home", () => {
  expect(readSmallFile(`~/${relative(homedir(), fileOf("PEM"))}`)).toBe("PEM");
});

test("what is larger is not", () => {
  const read = () => readSmallFile(fileOf("x".repeat(1024 * 1024 + 1)));
  expect(read).toThrow(FileError);
  expect(read).toThrow(/more than 1 MiB/);
});

test("a pipe that nobody writes into keeps nobody waiting", () => {
  const pipe = join(temporaryFolder(), "pipe");
  execFileSync("mkfifo", [pipe]);
  expect(() => readSmallFile(pipe)).toThrow(/not a regular file/);
});

test.each(["/dev/zero", "/dev/stdin", "/"])("%s is not a regular file", (path) => {
  expect(() => readSmallFile(path)).toThrow(/not a regular file|ENXIO/);
});

test("a file whose size is not known is read", () => {
  expect(readSmallFile("/proc/self/status")).toContain("Name:");
});

test.each(["a\0b", "x".repeat(10_000)])("a path such as %.10j is an error of one short line", (path) => {
  expect(() => readSmallFile(path)).toThrow(/^.{1,300}$/);
});
