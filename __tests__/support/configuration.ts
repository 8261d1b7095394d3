import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigurationError } from "../../lib/settings";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "evs-settings-"));
  folders.push(folder);
  return folder;
}

/** The path of a file with this content. */
export function fileOf(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), "file");
  writeFileSync(path, content);
  return path;
}

/** The path of KooCLI's configuration file with one profile, which is the current one. */
export function profileFile(profile: object, file: object = {}): string {
  const profiles = [{ name: "default", ...profile }];
  return fileOf(JSON.stringify({ current: "default", profiles, ...file }));
}

/** The error that the work must end in. */
export function configurationError(work: () => unknown): ConfigurationError {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("expected a ConfigurationError");
}
