import { closeSync, openSync, readSync } from "node:fs";
import type { Platform } from "../../lib/placement";

/** Maximum size of a file's headers. */
const HEAD_BYTES = 64 * 1024;
const ELF = { linux_amd64: 62, linux_arm64: 183 } as const;
const MACH_O = { darwin_amd64: 0x01000007, darwin_arm64: 0x0100000c } as const;
const PE_AMD64 = 0x8664;
const CODE_SIGNATURE = 0x1d;

/**
 * Checks that a file is an executable of a platform. For macOS, it must have a signature, because an ARM processor
 * requires one. Another machine cannot check more.
 *
 * @throws if it is not
 */
export function checkExecutable(file: string, platform: Platform): void {
  const problem = tryFindProblem(readHead(file), platform);
  if (problem !== undefined) throw new Error(`${file} is not an executable for ${platform}: ${problem}.`);
}

function tryFindProblem(head: Buffer, platform: Platform): string | undefined {
  if (platform === "windows_amd64") {
    const at = head.readUInt32LE(0x3c);
    const isPe = head.toString("latin1", 0, 2) === "MZ" && head.toString("latin1", at, at + 4) === "PE\0\0";
    return isPe && head.readUInt16LE(at + 4) === PE_AMD64 ? undefined : "it is not of that format";
  }
  if (platform === "linux_amd64" || platform === "linux_arm64") {
    const isElf = head.toString("latin1", 0, 4) === "\x7fELF" && head.readUInt16LE(18) === ELF[platform];
    return isElf ? undefined : "it is not of that format";
  }
  const isMachO = head.readUInt32LE(0) === 0xfeedfacf && head.readUInt32LE(4) === MACH_O[platform];
  if (!isMachO) return "it is not of that format";
  return loadCommandsOf(head).includes(CODE_SIGNATURE) ? undefined : "it is not signed";
}

function loadCommandsOf(head: Buffer): number[] {
  const commands: number[] = [];
  let at = 32;
  for (let count = head.readUInt32LE(16); count > 0; count -= 1) {
    commands.push(head.readUInt32LE(at));
    at += head.readUInt32LE(at + 4);
  }
  return commands;
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head, 0, HEAD_BYTES, 0);
  } finally {
    closeSync(descriptor);
  }
  return head;
}
