import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Platform } from "../../../lib/placement";
import { checkExecutable } from "../../../scripts/release/check-executable";

const folder = mkdtempSync(join(tmpdir(), "evs-formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function elf(machine: number): Buffer {
  const head = Buffer.alloc(64);
  head.write("\x7fELF", "latin1");
  head.writeUInt16LE(machine, 18);
  return head;
}

/** @param commands load commands, each of 16 bytes */
function machO(processor: number, commands: readonly number[]): Buffer {
  const head = Buffer.alloc(32 + commands.length * 16);
  head.writeUInt32LE(0xfeedfacf, 0);
  head.writeUInt32LE(processor, 4);
  head.writeUInt32LE(commands.length, 16);
  for (const [index, command] of commands.entries()) {
    head.writeUInt32LE(command, 32 + index * 16);
    head.writeUInt32LE(16, 36 + index * 16);
  }
  return head;
}

function pe(machine: number): Buffer {
  const head = Buffer.alloc(256);
  head.write("MZ", "latin1");
  head.writeUInt32LE(128, 0x3c);
  head.write("PE\0\0", 128, "latin1");
  head.writeUInt16LE(machine, 132);
  return head;
}

const ARM = 0x0100000c;
const files: [string, Platform, Buffer, string | undefined][] = [
  ["ELF for x86-64", "linux_amd64", elf(62), undefined],
  ["ELF for ARM", "linux_arm64", elf(183), undefined],
  ["ELF of the other processor", "linux_arm64", elf(62), "not of that format"],
  ["signed Mach-O", "darwin_arm64", machO(ARM, [0x19, 0x1d]), undefined],
  ["unsigned Mach-O", "darwin_arm64", machO(ARM, [0x19]), "not signed"],
  ["Mach-O of the other processor", "darwin_amd64", machO(ARM, [0x1d]), "not of that format"],
  ["PE", "windows_amd64", pe(0x8664), undefined],
  ["PE of another processor", "windows_amd64", pe(0x14c), "not of that format"],
  ["text", "windows_amd64", Buffer.from("#!/bin/sh\nexit\n".padEnd(200)), "not of that format"],
];

test.each(files)("%s for %s", (name, platform, content, problem) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  const check = () => checkExecutable(file, platform);
  if (problem === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(new RegExp(`is not an executable for ${platform}: it is ${problem}\\.$`));
});
