import { join } from "node:path";
import { placeTestProvider } from "../test-provider";

/**
 * Lays the stand-in of the official provider into the folder Terraform runs in, under the official provider's own
 * addresses: `terraform init` finds it there and asks no registry.
 */
export function placeHuaweicloudProvider(workingDirectory: string): void {
  // Where Terraform and OpenTofu look for a source without a host.
  for (const host of ["registry.terraform.io", "registry.opentofu.org"]) {
    placeTestProvider(workingDirectory, {
      entryPoint: join(__dirname, "main.ts"),
      source: `${host}/huaweicloud/huaweicloud`,
      version: "1.97.1",
    });
  }
}
