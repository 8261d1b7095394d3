// A stand-in of the official provider, version 1.97.1: it does what the official one does as far as this package uses
// it, shortcomings included, against whatever API the provider block names.
import { createService, DiagnosticError, type Schema } from "../../../lib/plugin";
import { serve } from "../../../lib/plugin/serve";
import { alarmRule } from "./alarm-rule";
import { Cloud } from "./cloud";
import { dataSources } from "./data-sources";
import { error } from "./errors";
import { eventReport } from "./event-report";
import { messagePublish } from "./message-publish";
import { providerSchema } from "./schema";
import { settingsOf } from "./settings";
import { signIn } from "./sign-in";
import { subscription } from "./subscription";
import { topic } from "./topic";

void serve({
  name: "huaweicloud",
  version: "1.97.1",
  load: (onShutdown) =>
    createService<Schema, Cloud>(
      {
        schema: providerSchema,
        async configure(config) {
          try {
            const settings = settingsOf(config, process.env);
            return new Cloud(settings, await signIn(settings));
          } catch (thrown) {
            throw new DiagnosticError(error(thrown instanceof Error ? thrown.message : String(thrown)));
          }
        },
        dataSources,
        resources: [alarmRule, eventReport, messagePublish, subscription, topic],
      },
      onShutdown,
    ),
});
