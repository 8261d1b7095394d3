import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { TerraformFolder } from "./terraform";

/** A synthesized stack, run by Terraform in the folder that synthesis made. */
export class StackFolder extends TerraformFolder {
  /** What was synthesized, as text. */
  synthesized = "";

  constructor(build: (stack: TerraformStack) => void, environment: Readonly<Record<string, string>> = {}) {
    super(environment, join("stacks", "test"));
    this.synthesize(build);
  }

  /** Synthesizes the stack; again, as after a change of the code. */
  synthesize(build: (stack: TerraformStack) => void): void {
    const app = new App({ outdir: this.path });
    const stack = new TerraformStack(app, "test");
    // By default cdktf keeps the state where the tests are run, for all of them together.
    new LocalBackend(stack, { path: join(this.path, "terraform.tfstate") });
    build(stack);
    app.synth();
    this.synthesized = readFileSync(join(this.path, "stacks", "test", "cdk.tf.json"), "utf8");
  }
}
