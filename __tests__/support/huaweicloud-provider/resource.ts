import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, type ManagedResource, UNKNOWN } from "../../../lib/plugin";
import type { Cloud } from "./cloud";
import { resourceSchema } from "./schema";
import { isEmpty, type Values } from "./values";

/** A resource in the manner of the official provider's SDK. */
export interface StandInResource {
  readonly name: string;
  /** Arguments that replace when they change; `region` always does. @default - none */
  readonly replacing?: readonly string[];
  /** Arguments whose change is refused, unless `enable_force_new` lets it replace. @default - none */
  readonly fixed?: readonly string[];
  /** Computed attributes that every change changes. @default - none */
  readonly changing?: readonly string[];
  validate?(config: Values): readonly Diagnostic[];
  /** @returns the computed attributes */
  create(planned: Values, cloud: Cloud): Promise<Values>;
  /** @returns what differs, or null when it is gone. @default - the state is the truth */
  read?(state: Values, cloud: Cloud): Promise<Values | null>;
  update(change: { readonly prior: Values; readonly planned: Values }, cloud: Cloud): Promise<Values>;
  delete(state: Values, cloud: Cloud): Promise<readonly Diagnostic[]>;
}

export function resource(definition: StandInResource): ManagedResource<Cloud> {
  const { name, replacing = [], fixed = [], changing = [] } = definition;
  const schema = resourceSchema(name);

  /** An argument that was not given and is empty in the cloud stays not given. */
  const fromCloud = (state: Values, found: Values) =>
    Object.fromEntries(
      Object.entries(found).filter(([attribute, value]) => {
        const isArgument = schema.attributes[attribute]?.mode === "optional";
        return !(isArgument && state[attribute] === null && isEmpty(value));
      }),
    );

  return {
    name,
    schema,
    validate: (config) => definition.validate?.(config) ?? [],

    async plan({ prior, proposed }, { client: cloud }) {
      const mayReplace = forcesNew(proposed.enable_force_new) ?? cloud.settings.enableForceNew;
      const paths = ["region", ...replacing, ...(mayReplace ? fixed : [])].map((path) => [path]);
      if (prior === null || isDeepStrictEqual(prior, proposed)) return { requiresReplacement: paths };
      const refused = mayReplace ? [] : fixed.filter((path) => !isSame(prior[path], proposed[path]));
      return {
        planned: Object.fromEntries(changing.map((attribute) => [attribute, UNKNOWN])),
        requiresReplacement: paths,
        diagnostics: refused.map((path) =>
          error(`${path} can't be updated, ${show(prior[path])} -> ${show(proposed[path])}`),
        ),
      };
    },

    create: async (planned, { client: cloud }) => ({
      state: fromCloud(planned, await definition.create(planned, cloud)),
    }),

    async read(state, { client: cloud }) {
      if (definition.read === undefined) return { state };
      const found = await definition.read(state, cloud);
      return { state: found && fromCloud(state, found) };
    },

    update: async (change, { client: cloud }) => ({
      state: fromCloud(change.planned, await definition.update(change, cloud)),
    }),

    delete: (state, { client: cloud }) => definition.delete(state, cloud),
  };
}

/** An error or a warning whose title is the whole message. */
export const error = (summary: string): Diagnostic => ({ severity: "error", summary, detail: "" });
export const warning = (summary: string): Diagnostic => ({ severity: "warning", summary, detail: "" });

/** What the resource itself says. */
function forcesNew(value: unknown): boolean | undefined {
  return value === "true" || value === "false" ? value === "true" : undefined;
}

/** What is unknown counts as a change, since it could be one. */
function isSame(prior: unknown, proposed: unknown): boolean {
  return isDeepStrictEqual(prior, proposed) || (isEmpty(prior) && isEmpty(proposed));
}

function show(value: unknown): string {
  if (value === UNKNOWN) return "";
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}
