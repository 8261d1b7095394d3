import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** A package as `npm pack` makes it. */
export interface Packed {
  /** The .tgz file. */
  readonly file: string;
  /** Paths of the files in it. */
  readonly files: readonly string[];
}

/** Packs the package in `folder`, or this one, into a file in `destination`. */
export function pack(destination: string, folder: string = root): Packed {
  const printed = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", destination],
    { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const [packed] = JSON.parse(printed) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error("npm pack has packed nothing.");
  return { file: join(destination, packed.filename), files: packed.files.map(({ path }) => path) };
}
