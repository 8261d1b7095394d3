import { join } from "node:path";
import { placeTestProvider } from "../test-provider";

/**
 * Lays the stand-in of the official provider into the folder Terraform runs in, under the official provider's own
 * address: `terraform init` finds it there and asks no registry.
 */
export function placeHuaweicloudProvider(workingDirectory: string): void {
  placeTestProvider(workingDirectory, {
    entryPoint: join(__dirname, "main.ts"),
    source: "registry.terraform.io/huaweicloud/huaweicloud",
    version: "1.97.1",
  });
}
