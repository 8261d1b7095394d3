// A stand-in of the official provider, version 1.97.1: its schema, the lists that this package reads, and one-shot messages
// and events as they are there, shortcomings included. Everything else is as plain as can be, and no wait is waited for.
import type { Schema, Service } from "../../../lib/plugin";
import { createManagingService } from "../managed-resources";
import { Cloud, errorOf, signIn } from "./cloud";
import { dataSources } from "./data-sources";
import { resources } from "./resources";
import { providerSchema } from "./schema";

/** The provider as it answers Terraform. */
export const createHuaweicloudService = (onShutdown: () => void): Service =>
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
  );
