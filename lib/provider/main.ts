import "./require-node";

import { version } from "../../package.json";
import { serve } from "../plugin/serve";

void serve({
  name: "evs",
  version,
  load(onShutdown) {
    const { createEvsService } = require("./service") as typeof import("./service");
    return createEvsService(onShutdown);
  },
});
