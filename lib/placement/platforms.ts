/** Platforms of the shell launcher, by Terraform's names. They all get the same files, so another machine can plan. */
export const SHELL_PLATFORMS = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"] as const;

/** Platforms of the provider. Windows needs the executable. */
export const PLATFORMS = [...SHELL_PLATFORMS, "windows_amd64"] as const;

export type Platform = (typeof PLATFORMS)[number];

/** Terraform's name of this machine's platform, for example `linux_amd64`. */
export function thisPlatform(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const architecture = { x64: "amd64", ia32: "386" }[process.arch as string] ?? process.arch;
  return `${system}_${architecture}`;
}

/** npm's names of a platform: `os` and `cpu` of a package for this platform only. */
export function npmPlatformOf(platform: Platform): { readonly os: string; readonly cpu: string } {
  const [system = "", architecture = ""] = platform.split("_");
  return {
    os: system === "windows" ? "win32" : system,
    cpu: architecture === "amd64" ? "x64" : architecture,
  };
}
