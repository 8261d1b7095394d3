import type { Parameter } from "../../audit/spec/parameters";
import { ALL_SPECS } from "../../audit/spec/policies";
import type { AnyPolicySpec } from "../../audit/spec/policy-spec";
import { CURRENCY_FORM } from "../../audit/spec/price";
import type { SubjectKind } from "../../audit/spec/subject";

export const POLICY_FILE_SCHEMA_ID = "urn:cdktf-evs-snapshots:policies:1";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON schema of a policies file; every rule is in it, with the arguments of its data source. */
export function policyFileSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: POLICY_FILE_SCHEMA_ID,
    title: "Policies of evs-snapshots",
    type: "object",
    required: ["policies"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: "This schema, for editors." },
      policies: {
        type: "array",
        minItems: 1,
        description: "What is looked for.",
        items: {
          type: "object",
          required: ["rule"],
          discriminator: { propertyName: "rule" },
          oneOf: ALL_SPECS.map(entrySchema),
        },
      },
    },
    definitions: { exemption: EXEMPTION },
  };
}

function entrySchema({ name, description, subject, parameters }: AnyPolicySpec): JsonSchema {
  const required = Object.entries(parameters).flatMap(([key, { isRequired }]) => (isRequired ? [key] : []));
  return {
    title: name,
    description,
    additionalProperties: false,
    required,
    properties: {
      rule: { const: name },
      ...BASE,
      ...FILTERS[subject],
      ...Object.fromEntries(
        Object.entries(parameters).map(([key, parameter]) => [key, argumentSchema(parameter)]),
      ),
    },
  };
}

const TYPES: Readonly<Record<Parameter["kind"], JsonSchema>> = {
  duration: { type: "string" },
  text: { type: "string" },
  number: { type: "number" },
  flag: { type: "boolean" },
  texts: { type: "array", items: { type: "string" } },
};

function argumentSchema({ kind, description, allowed }: Parameter): JsonSchema {
  return { ...TYPES[kind], description, ...(allowed === undefined ? {} : { enum: allowed }) };
}

/** What every policy takes beside its rule's arguments. */
const BASE: Readonly<Record<string, JsonSchema>> = {
  policy: {
    type: "string",
    minLength: 1,
    maxLength: 200,
    description: "What it is called in reports; no two alike. Default: the rule.",
  },
  message: {
    type: "string",
    minLength: 1,
    maxLength: 1000,
    description: "A line under the summary, for example whom to ask.",
  },
  price_per_gib_month: {
    type: "number",
    description: "What a provisioned GiB costs in a month, as you know it; no price is built in.",
  },
  currency: { type: "string", description: `What to call the unit of the price, ${CURRENCY_FORM}.` },
  exemptions: {
    type: "array",
    description: "Rows to leave out, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`.",
    items: { $ref: "#/definitions/exemption" },
  },
};

const text = (description: string): JsonSchema => ({ type: "string", minLength: 1, description });

const SNAPSHOT_FILTERS: Readonly<Record<string, JsonSchema>> = {
  name: text("Only snapshots of exactly this name."),
  status: text("Only snapshots in this status, for example `available`."),
  volume_id: text("Only snapshots of the disk with this ID."),
};

/** The arguments that choose rows; they combine with AND. */
const FILTERS: Readonly<Record<SubjectKind, Readonly<Record<string, JsonSchema>>>> = {
  snapshot: SNAPSHOT_FILTERS,
  group: SNAPSHOT_FILTERS,
  disk: {
    name: text("Only disks of exactly this name."),
    status: text("Only disks in this status, for example `available`."),
    availability_zone: text("Only disks in this availability zone."),
  },
};

/** Names and descriptions of arguments, in the order in which the reference has them. */
export type Described = readonly (readonly [name: string, description: string])[];
const described = (schemas: Readonly<Record<string, JsonSchema>>): Described =>
  Object.entries(schemas).map(([name, { description }]) => [name, String(description)]);

/** The arguments that every policy has. */
export const BASE_ARGUMENTS = described(BASE);
/** The arguments that choose rows of a kind. */
export const filterArguments = (subject: SubjectKind): Described => described(FILTERS[subject]);

const EXEMPTION: JsonSchema = {
  type: "object",
  required: ["reason", "expires"],
  additionalProperties: false,
  properties: {
    id: { type: "string", description: "ID of the one row to leave out." },
    name_pattern: { type: "string", description: "RE2 syntax; it may match any part of the name." },
    name_prefix: { type: "string", description: "How the names begin." },
    metadata: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "Every key must have this value.",
    },
    reason: { type: "string", description: "Why they are left out." },
    expires: { type: "string", description: "Last day on which it holds, in UTC, as `YYYY-MM-DD`." },
    preventive: { type: "boolean", description: "Whether it may match nothing. Default: `false`." },
  },
};
