import {
  TerraformDataSource,
  type TerraformElement,
  TerraformLocal,
  TerraformModule,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
} from "cdktf";
import { resolveTokens } from "./resolve-tokens";

/** A reference: `aws_instance.web`, `data.evs_snapshots.all`, `module.net`, `local.ids`. */
const REFERENCE = /(?<![\w.-])(?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*/g;

/**
 * Why a data source may be read only at apply: it depends on something that does not exist yet, directly, through
 * another data source, or through its provider. Undefined if it is read in every plan.
 */
export function waitsFor(source: TerraformDataSource): string | undefined {
  return new Dependencies(TerraformStack.of(source)).causeOf(source, "this policy");
}

class Dependencies {
  private readonly elements: ReadonlyMap<string, TerraformElement>;
  private readonly providers: readonly TerraformProvider[];
  private readonly seen = new Set<TerraformElement>();

  constructor(stack: TerraformStack) {
    const all = stack.node.findAll();
    this.elements = new Map(all.flatMap(addressed));
    this.providers = all.filter(TerraformProvider.isTerraformProvider);
  }

  causeOf(element: TerraformElement, subject: string): string | undefined {
    if (this.seen.has(element)) return undefined;
    this.seen.add(element);
    const isRead = TerraformDataSource.isTerraformDataSource(element);
    const dependsOn = isRead ? findReferences(resolveTokens(element, element.dependsOn ?? []), false) : [];
    const provider = isRead ? (element.provider ?? this.defaultProviderOf(element)) : undefined;
    return (
      this.firstCause(dependsOn, `${subject} depends on`) ??
      this.firstCause(referencesOf(element), `${subject} refers to`) ??
      (provider && this.firstCause(referencesOf(provider), `its provider ${provider.node.path} refers to`))
    );
  }

  private firstCause(addresses: readonly string[], relation: string): string | undefined {
    for (const address of addresses) {
      const element = this.elements.get(address);
      if (element === undefined) continue;
      if (isMade(element)) return `${relation} ${address}`;
      const cause = this.causeOf(element, address);
      if (cause !== undefined) return cause;
    }
    return undefined;
  }

  private defaultProviderOf({ terraformResourceType }: TerraformDataSource): TerraformProvider | undefined {
    const type = terraformResourceType.split("_")[0];
    return this.providers.find((provider) => provider.terraformResourceType === type && !provider.alias);
  }
}

const isMade = (element: TerraformElement) =>
  TerraformResource.isTerraformResource(element) || element instanceof TerraformModule;

function addressed(construct: unknown): [string, TerraformElement][] {
  if (TerraformDataSource.isTerraformDataSource(construct)) {
    return [[`data.${construct.terraformResourceType}.${construct.friendlyUniqueId}`, construct]];
  }
  if (TerraformResource.isTerraformResource(construct)) {
    return [[`${construct.terraformResourceType}.${construct.friendlyUniqueId}`, construct]];
  }
  if (construct instanceof TerraformModule) return [[`module.${construct.friendlyUniqueId}`, construct]];
  if (construct instanceof TerraformLocal) return [[`local.${construct.friendlyUniqueId}`, construct]];
  return [];
}

const referencesOf = (element: TerraformElement) =>
  findReferences(resolveTokens(element, element.toTerraform()), true);

/** @param isTemplate whether strings are templates, with references between `${` and `}` */
function findReferences(value: unknown, isTemplate: boolean): string[] {
  if (typeof value === "string") {
    const from = isTemplate ? value.indexOf("${") : 0;
    return from < 0 ? [] : (value.slice(from).match(REFERENCE) ?? []);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part) => findReferences(part, isTemplate));
}
