/** Where a shell launcher works, by Terraform's names. The same files are installed for each, so that another machine can plan. */
export const SHELL_PLATFORMS = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"] as const;

/** Where the provider runs; on Windows as an executable only. */
export const PLATFORMS = [...SHELL_PLATFORMS, "windows_amd64"] as const;

export type Platform = (typeof PLATFORMS)[number];

/** Terraform's name of this machine's platform, for example `linux_amd64`. */
export function thisPlatform(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const architecture = { x64: "amd64", ia32: "386" }[process.arch as string] ?? process.arch;
  return `${system}_${architecture}`;
}

/** npm's names of a platform: `os` and `cpu` of a package that is for it alone. */
export function npmPlatformOf(platform: Platform): { readonly os: string; readonly cpu: string } {
  const [system = "", architecture = ""] = platform.split("_");
  return {
    os: system === "windows" ? "win32" : system,
    cpu: architecture === "amd64" ? "x64" : architecture,
  };
}
