import { setTimeout as sleep } from "node:timers/promises";
import {
  computed,
  createService,
  DiagnosticError,
  dataSource,
  list,
  number,
  object,
  optional,
  required,
  type Schema,
  string,
  UNKNOWN,
} from "../../lib/plugin";
import { serve } from "../../lib/plugin/serve";

const schema = {
  description: "Behaves as its name says.",
  attributes: {
    behaviour: required(string, "What to do."),
    amount: optional(number, "How many rows."),
    id: computed(string, "Always the same."),
    rows: computed(list(object({ text: computed(string, "A text.") })), "Rows."),
  },
} satisfies Schema;

const providerSchema = {
  description: "For tests.",
  attributes: {
    endpoint: optional(string, "Anything."),
    token: optional(string, "Secret.", { sensitive: true }),
  },
} satisfies Schema;

const toy = dataSource<string, typeof schema>({
  name: "toy_thing",
  schema,
  validate: ({ behaviour }) =>
    behaviour === "invalid"
      ? [{ severity: "error", summary: "Invalid", detail: "Not this one.", attribute: ["behaviour"] }]
      : [],
  async read({ behaviour, amount }, { client, signal }) {
    switch (behaviour) {
      case "throw":
        throw new Error("boom");
      case "throw-text":
        throw "no error object";
      case "diagnostic":
        throw new DiagnosticError({
          severity: "error",
          summary: "Told",
          detail: "So.",
          attribute: ["behaviour"],
        });
      case "throw-later":
        setTimeout(() => {
          throw new Error("outside of any call");
        }, 10);
        await sleep(60_000);
        break;
      case "hang":
        await sleep(600_000, undefined, { signal });
        break;
    }
    const end = behaviour === "long" ? ".".repeat(1000) : "";
    const rows = Array.from({ length: amount ?? 1 }, (_, index) => ({
      text: `row ${index} of ${client}${end}`,
    }));
    const diagnostics =
      behaviour === "warn" ? [{ severity: "warning", summary: "Careful", detail: "Really." } as const] : [];
    return { state: { id: "thing", rows }, diagnostics };
  },
});

void serve({
  name: "toy",
  version: "1.0.0",
  load: (onShutdown) =>
    createService<typeof providerSchema, string>(
      {
        schema: providerSchema,
        configure: ({ endpoint }) => (endpoint === UNKNOWN ? "unknown" : String(endpoint)),
        dataSources: [toy],
      },
      onShutdown,
    ),
});
// As a dependency might, at a moment when Terraform still waits for the handshake.
console.log("Loaded.");
