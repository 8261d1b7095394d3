import { isDeepStrictEqual } from "node:util";
import { type Diagnostic, type ManagedResource, UNKNOWN } from "../../../lib/plugin";
import type { Cloud } from "./cloud";
import { errorOf } from "./errors";
import { resourceSchema } from "./schema";
import { isEmpty, items, type Values } from "./values";

/** A resource in the manner of the official provider's SDK. */
export interface StandInResource {
  readonly name: string;
  /** Arguments that replace when they change; `region` always does. @default - none */
  readonly replacing?: readonly string[];
  /**
   * Arguments whose change is refused, unless `enable_force_new` lets it replace; `detail.*.content` is one of every
   * block. @default - none
   */
  readonly fixed?: readonly string[];
  /** Computed attributes that every change changes. @default - none */
  readonly changing?: readonly string[];
  /** What is planned as not known yet although nothing changes. @default - nothing */
  unsettled?(config: Values): Values;
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

    async plan({ prior, proposed, config }, { client: cloud }) {
      const mayReplace = forcesNew(proposed.enable_force_new) ?? cloud.settings.enableForceNew;
      const names = ["region", ...replacing, ...(mayReplace ? fixed : [])];
      const requiresReplacement = names.map((path) => path.split(".").slice(0, 1));
      if (prior === null) return { requiresReplacement };
      // Who ignores all changes ignores these too; the ID stands in the configuration then, and never otherwise.
      const unsettled = config.id === null ? (definition.unsettled?.(config) ?? {}) : {};
      if (isDeepStrictEqual(prior, { ...proposed, ...unsettled })) return { requiresReplacement };
      const refused = mayReplace ? [] : changesOf(fixed, prior, proposed);
      return {
        planned: {
          ...Object.fromEntries(changing.map((attribute) => [attribute, UNKNOWN])),
          ...unsettled,
        },
        requiresReplacement,
        diagnostics: refused.length === 0 ? [] : [errorOf(refused)],
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

/** What the resource itself says. */
function forcesNew(value: unknown): boolean | undefined {
  return value === "true" || value === "false" ? value === "true" : undefined;
}

/** What of the fixed arguments changes, as the official provider says it. */
function changesOf(fixed: readonly string[], prior: Values, proposed: Values): readonly string[] {
  return fixed
    .flatMap((path) => expanded(path, prior))
    .flatMap((path) => {
      const [before, after] = [at(path, prior), at(path, proposed)];
      return isSame(before, after) ? [] : [`${path} can't be updated, ${show(before)} -> ${show(after)}`];
    });
}

/** A path with the number of each block in place of `*`. */
function expanded(path: string, values: Values): readonly string[] {
  const [block, argument] = path.split(".*.");
  if (block === undefined || argument === undefined) return [path];
  return items(values[block]).map((_, index) => `${block}.${index}.${argument}`);
}

function at(path: string, values: Values): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], values);
}

/** What is unknown counts as a change, since it could be one. */
function isSame(prior: unknown, proposed: unknown): boolean {
  return isDeepStrictEqual(prior, proposed) || (isEmpty(prior) && isEmpty(proposed));
}

/** As Go prints it. */
function show(value: unknown): string {
  if (value === UNKNOWN) return "";
  if (Array.isArray(value)) return `[${value.map(show).join(" ")}]`;
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `map[${entries.map(([key, inner]) => `${key}:${show(inner)}`).join(" ")}]`;
}
