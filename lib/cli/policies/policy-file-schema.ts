import { OWNER_FIELDS } from "../../audit/spec/owners";
import type { Parameter } from "../../audit/spec/parameters";
import { ALL_SPECS } from "../../audit/spec/policies";
import type { AnyPolicySpec } from "../../audit/spec/policy-spec";
import {
  BASE_ARGUMENTS,
  EXEMPTION_FIELDS,
  EXEMPTIONS_TEXT,
  FILTERS,
  type SharedArgument,
  type SharedArguments,
} from "../../audit/spec/shared-arguments";
import { SHARED_TERMS } from "../../audit/spec/shared-terms";
import type { SubjectKind } from "../../audit/spec/subject";

export const POLICY_FILE_SCHEMA_ID = "urn:cdktf-evs-snapshots:policies:1";

/** Prefix of the user's own keys: for anchors, notes, and other programs. */
export const OWN_KEY = "x-";
const OWN_KEYS = { [`^${OWN_KEY}`]: {} };

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON schema of a policies file. It has every rule, with the arguments of its data source. */
export function policyFileSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: POLICY_FILE_SCHEMA_ID,
    title: "Policies of evs-snapshots",
    type: "object",
    required: ["policies"],
    additionalProperties: false,
    patternProperties: OWN_KEYS,
    properties: {
      $schema: { type: "string", description: "This schema, for editors." },
      owners: {
        type: "array",
        description: SHARED_TERMS.owners,
        items: { type: "object", additionalProperties: false, properties: toSchemas(OWNER_FIELDS) },
      },
      prices: {
        type: "object",
        description: SHARED_TERMS.prices,
        additionalProperties: { type: "number" },
      },
      currency: { type: "string", description: SHARED_TERMS.currency },
      link_template: { type: "string", description: SHARED_TERMS.link_template },
      policies: {
        type: "array",
        minItems: 1,
        description: "The rule to evaluate.",
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
    patternProperties: OWN_KEYS,
    required,
    properties: {
      rule: { const: name },
      ...BASE,
      ...filtersOf(subject),
      ...Object.fromEntries(
        Object.entries(parameters).map(([key, parameter]) => [key, argumentSchema(parameter)]),
      ),
    },
  };
}

const TYPES: Readonly<Record<Parameter["kind"], JsonSchema>> = {
  duration: { type: "string" },
  text: { type: "string" },
  condition: { type: "string" },
  number: { type: "number" },
  flag: { type: "boolean" },
  texts: { type: "array", items: { type: "string" } },
};

function argumentSchema({ kind, description, allowed }: Parameter): JsonSchema {
  return { ...TYPES[kind], description, ...(allowed === undefined ? {} : { enum: allowed }) };
}

const toSchema = ({ kind, description, mostBytes }: SharedArgument): JsonSchema => ({
  ...SHARED_TYPES[kind],
  ...(mostBytes === undefined ? {} : { maxLength: mostBytes }),
  description,
});

const SHARED_TYPES: Readonly<Record<SharedArgument["kind"], JsonSchema>> = {
  text: { type: "string" },
  "map of strings": { type: "object", additionalProperties: { type: "string" } },
  number: { type: "number" },
  flag: { type: "boolean" },
};

const toSchemas = (shared: SharedArguments): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(shared).map(([name, argument]) => [name, toSchema(argument)]));

/** Strings must not be empty. */
const filled = (schemas: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      schema.type === "string" ? { minLength: 1, ...schema } : schema,
    ]),
  );

/** Arguments of every policy in addition to those of its rule. */
const BASE: Readonly<Record<string, JsonSchema>> = {
  policy: {
    type: "string",
    minLength: 1,
    maxLength: 200,
    description: "Unique name in reports. Default: the rule.",
  },
  ...filled(toSchemas(BASE_ARGUMENTS)),
  exemptions: { type: "array", description: EXEMPTIONS_TEXT, items: { $ref: "#/definitions/exemption" } },
};

/** The arguments that select rows. They combine with AND. */
const filtersOf = (subject: SubjectKind) => filled(toSchemas(FILTERS[subject]));

/** Names and descriptions of arguments, in the order of the reference. */
export type Described = readonly (readonly [name: string, description: string])[];
const described = (schemas: Readonly<Record<string, JsonSchema>>): Described =>
  Object.entries(schemas).map(([name, { description }]) => [name, String(description)]);

/** The arguments that every policy has. */
export const ARGUMENTS_OF_EVERY_RULE = described(BASE);
/** The arguments that select rows of a kind. */
export const filterArguments = (subject: SubjectKind): Described => described(filtersOf(subject));

const EXEMPTION: JsonSchema = {
  type: "object",
  required: Object.entries<SharedArgument>(EXEMPTION_FIELDS).flatMap(([name, { isRequired }]) =>
    isRequired === true ? [name] : [],
  ),
  additionalProperties: false,
  properties: toSchemas(EXEMPTION_FIELDS),
};

/** The arguments of a rule for owners. */
export const OWNER_ARGUMENTS = described(toSchemas(OWNER_FIELDS));

/** The arguments of an exemption. */
export const EXEMPTION_ARGUMENTS = described(toSchemas(EXEMPTION_FIELDS));
