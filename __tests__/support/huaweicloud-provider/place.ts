import { join } from "node:path";
import { placeTestProvider } from "../test-provider";
import { HUAWEICLOUD_SOURCES, VERSION } from "./address";

/**
 * Lays the stand-in of the official provider into the folder Terraform runs in, under the official provider's own
 * addresses: `terraform init` finds it there and asks no registry.
 */
export function placeHuaweicloudProvider(workingDirectory: string): void {
  for (const source of HUAWEICLOUD_SOURCES) {
    placeTestProvider(workingDirectory, {
      entryPoint: join(__dirname, "main.ts"),
      source,
      version: VERSION,
    });
  }
}
