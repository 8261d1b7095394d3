import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { PROVIDER_SOURCE, placeProvider, tryDescribeHiding } from "../placement";

/** Adds `install-provider <dir>`: for users who write Terraform configurations by hand. */
export function addInstallProviderCommand(program: Command): void {
  program
    .command("install-provider")
    .description("install the evs provider and its lock file entry in a Terraform working directory")
    .argument("<dir>", "the folder that contains main.tf")
    .action((dir: string) => {
      const folder = resolve(dir);
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        program.error(`error: ${dir} is not a folder. Set the folder that contains main.tf.`);
      }
      const version = placeProvider(folder);
      process.stdout.write(
        [
          `Installed ${PROVIDER_SOURCE} ${version} in ${dir}. Require it with:`,
          "",
          "terraform {",
          "  required_providers {",
          `    evs = { source = "${PROVIDER_SOURCE}", version = "${version}" }`,
          "  }",
          "}",
          "",
        ].join("\n"),
      );
      const hiding = tryDescribeHiding();
      if (hiding !== undefined) process.stderr.write(`\nWarning: ${hiding}`);
    });
}
