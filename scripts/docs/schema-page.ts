import type { Attribute, Block } from "@cdktf/commons";

/** Parts of a page in addition to the schema. */
export interface PageParts {
  /** The name in configuration, for example `evs_snapshots`. */
  readonly title: string;
  /** Example configuration. @default - the page has none */
  readonly example?: string;
}

type Attributes = Readonly<Record<string, Attribute>>;

/** An attribute or a nested block, with its name in the configuration. */
interface Entry {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly given: boolean;
  readonly needed: boolean;
  /** The attributes of its rows. */
  readonly rows: Attributes | undefined;
}

/** A page of docs about one block of configuration, from its schema: arguments, attributes and rows. */
export function schemaPage(block: Block, { title, example }: PageParts): string {
  const entries = entriesOf(block);
  const given = entries.filter((entry) => entry.given);
  const computed = entries.filter((entry) => !entry.given);
  return [
    "<!-- Generated from the provider's schema by npm run bindings:evs. -->",
    `# ${title}`,
    described(block).description ?? "",
    ...(example === undefined ? [] : ["## Example", `\`\`\`hcl\n${example.trim()}\n\`\`\``]),
    ...section("Arguments", given, true),
    ...section("Attributes", computed, false),
    ...rowSections(entries),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function section(heading: string, entries: readonly Entry[], asked: boolean): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(({ name, type, description, needed }) => {
    const notes = asked && needed ? `${type}, required` : type;
    return `| \`${name}\` | ${notes} | ${description.replaceAll("|", "\\|").replaceAll("\n", " ")} |`;
  });
  return [`## ${heading}`, ["| name | type | is |", "|---|---|---|", ...lines].join("\n")];
}

/** Lists with the same rows share a section. */
function rowSections(entries: readonly Entry[]): string[] {
  const byRows = new Map<string, { names: string[]; rows: Attributes; given: boolean }>();
  for (const { name, rows, given } of entries) {
    if (rows === undefined) continue;
    const key = JSON.stringify(rows);
    const known = byRows.get(key) ?? { names: [], rows, given };
    known.names.push(name);
    byRows.set(key, known);
  }
  return [...byRows.values()].flatMap(({ names, rows, given }) => {
    const inside = attributesOf(rows);
    return [
      ...section(`Rows of ${names.map((name) => `\`${name}\``).join(", ")}`, inside, given),
      ...rowSections(inside.map((entry) => ({ ...entry, name: `${names[0]}.${entry.name}` }))),
    ];
  });
}

function entriesOf(block: Block): readonly Entry[] {
  const blocks = Object.entries(block.block_types ?? {}).map(
    ([name, type]): Entry => ({
      name,
      type: type.nesting_mode === "single" ? "block" : `${type.nesting_mode} of blocks`,
      description: described(type.block).description ?? "",
      given: true,
      needed: false,
      rows: type.block.attributes ?? {},
    }),
  );
  return [...attributesOf(block.attributes ?? {}), ...blocks].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function attributesOf(attributes: Attributes): readonly Entry[] {
  return Object.entries(attributes).map(([name, attribute]) => {
    const rows = "nested_type" in attribute ? attribute.nested_type?.attributes : undefined;
    return {
      name,
      type: "type" in attribute ? typeText(attribute.type) : "list of objects",
      description: described(attribute).description ?? "",
      given: attribute.required === true || attribute.optional === true,
      needed: attribute.required === true,
      rows,
    };
  });
}

function typeText(type: unknown): string {
  if (!Array.isArray(type)) return String(type);
  const [kind, of] = type as [string, unknown];
  return kind === "object" ? "object" : `${kind} of ${typeText(of)}`;
}

/** The generator's types leave descriptions out. */
function described(value: object): { readonly description?: string } {
  return value;
}
