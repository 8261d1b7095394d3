import { execFileSync } from "node:child_process";

/** Runs the TypeScript compiler on one project. Its errors go to the terminal. */
export function compile(project: string): void {
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", project], {
    stdio: "inherit",
  });
}
