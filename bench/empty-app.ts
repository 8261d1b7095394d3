// What `cdktf synth` takes for a stack with nothing in it.
import { App, TerraformStack } from "cdktf";

const app = new App();
new TerraformStack(app, "empty");
app.synth();
