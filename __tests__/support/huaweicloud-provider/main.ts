// A stand-in of the official provider, version 1.97.1: its schema, the lists that this package reads, and one-shot messages
// and events as they are there, shortcomings included. Everything else is as plain as can be, and no wait is waited for.
import type { Schema } from "../../../lib/plugin";
import { serve } from "../../../lib/plugin/serve";
import { createManagingService } from "../managed-resources";
import { Cloud, errorOf, signIn } from "./cloud";
import { dataSources } from "./data-sources";
import { resources } from "./resources";
import { providerSchema } from "./schema";

void serve({
  name: "huaweicloud",
  version: "1.97.1",
  load: (onShutdown) =>
    createManagingService<Schema, Cloud>(
      {
        schema: providerSchema,
        configure: async (config) => {
          try {
            return new Cloud(await signIn(config, process.env));
          } catch (thrown) {
            throw errorOf(thrown);
          }
        },
        dataSources,
      },
      resources,
      onShutdown,
    ),
});
