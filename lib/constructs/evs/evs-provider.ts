import { join } from "node:path";
import { Annotations, App, TerraformDataSource, TerraformProvider, TerraformStack, Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { LANGUAGES } from "../../audit/catalogue/language";
import { type EvsProviderConfig, EvsProvider as EvsProviderL1 } from "../../bindings/provider";
import { getProviderPackage, PROVIDER_SOURCE, placeProvider, tryDescribeHiding } from "../../placement";
import { PLATFORMS, type Platform } from "../../placement/platforms";
import {
  API_VERSIONS,
  ENDPOINT_KEYS,
  MAX_WAIT_FORM,
  REGION_FACTS,
  ROLE_APIS,
  rangeOf,
  tryParseMaxWait,
} from "../../settings/arguments";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { whenSynthesized } from "../terraform/custom-synthesis";
import { writeTextsAsHcl } from "../terraform/hcl-texts";
import { requireNamedProvider } from "../terraform/require-named-provider";
import { checkKinds } from "./check-kinds";

import { requiredProvidersOf } from "./required-providers";
import { checkSharedTerms, literalTerms } from "./shared-terms";

/**
 * Settings of the `evs` provider. Settings that are not given are read from the environment at plan time: the
 * official provider's `HW_*` variables, then OpenStack's `OS_*`.
 */
export interface EvsProviderProps extends EvsProviderConfig {
  /**
   * Platforms that plan the stack, by Terraform's names: `linux_amd64`, `darwin_arm64` and so on. The provider is
   * installed for each of them: as an executable if its package is installed, otherwise for Node.js. Providers of one
   * stack are installed together.
   *
   * @default - this machine, and linux and darwin on amd64 and arm64
   */
  readonly platforms?: readonly Platform[];
}

const SECRETS = ["secretKey", "securityToken", "token", "password", "assumeRoleWithOidc.idToken"] as const;

/** The settings of regions that synthesis knows. */
function factsOf({ regions }: Pick<EvsProviderProps, "regions">): readonly string[] {
  if (regions === undefined || Token.isUnresolved(regions)) return [];
  return Object.values(regions).flatMap((facts) => (Token.isUnresolved(facts) ? [] : Object.keys(facts)));
}

/** The roles that synthesis knows. */
const rolesOf = ({ assumeRole }: EvsProviderProps) => (Array.isArray(assumeRole) ? assumeRole : []);

/**
 * The provider of the EVS queries. Synthesis installs it next to the stack, so Terraform finds it without a registry,
 * a network or a CLI configuration.
 */
export class EvsProvider extends EvsProviderL1 {
  /** Platforms that plan the stack. */
  readonly platforms: readonly Platform[] | undefined;

  /**
   * @throws PropError for an invalid value
   * @throws when this package's provider bundle is missing
   * @throws PropError at synthesis, for a data source without a provider if every provider of the stack has an alias
   */
  constructor(scope: Construct, id: string, props: EvsProviderProps = {}) {
    const check = new PropCheck(scope, id);
    checkSettings(check, props);
    for (const platform of props.platforms ?? []) check.oneOf("platforms", platform, PLATFORMS);
    super(scope, id, { ...props, ...literalTerms(props) });
    this.platforms = props.platforms;
    checkAtSynthesis(this, () =>
      checkSettings(new PropCheck(this), {
        pageSize: this.pageSize,
        maxConcurrency: this.maxConcurrency,
        requestTimeout: this.requestTimeout,
        maxRetries: this.maxRetries,
        endpoints: this.endpoints,
        maxWait: this.maxWait,
        language: this.language,
        apiVersion: this.apiVersion,
        kinds: this.kindsInput,
        owners: this.ownersInput,
        prices: this.pricesInput,
        currency: this.currency,
        linkTemplate: this.linkTemplate,
        assumeRole: this.assumeRoleInput,
        assumeRoleWithOidc: this.assumeRoleWithOidcInput,
        regions: this.regions,
      }),
    );

    const written = { ...props, "assumeRoleWithOidc.idToken": props.assumeRoleWithOidc?.idToken };
    for (const property of SECRETS) {
      if (written[property] === undefined || Token.isUnresolved(written[property])) continue;
      Annotations.of(this).addWarning(
        `'${property}' is written in plain text to the synthesized stack. Use its environment variable ` +
          "(docs/provider.md), or a sensitive TerraformVariable.",
      );
    }
    // Terraform must require exactly the build that is installed next to the stack.
    const stack = TerraformStack.of(this);
    stack.addOverride("terraform.required_providers.evs.version", getProviderPackage().version);
    // One provider is installed for the whole stack.
    if (stack.node.findAll().find(isEvsProvider) !== this) return;
    checkAtSynthesis(this, () => requireNamed(stack));
    const hiding = tryDescribeHiding();
    if (hiding !== undefined) Annotations.of(this).addWarning(hiding);
    whenSynthesized(this, (session) => {
      const { workingDirectory } = session.manifest.forStack(stack);
      const platforms = platformsOf(stack);
      if (App.of(this).hclOutput) stack.node.findAll().filter(isOwnElement).forEach(writeTextsAsHcl);
      placeProvider(join(session.outdir, workingDirectory), {
        others: requiredProvidersOf(stack),
        ...(platforms && { platforms }),
      });
    });
  }
}

/** Whether it is the `evs` provider, with any bindings. */
export const isEvsProvider = (construct: unknown): construct is TerraformProvider =>
  TerraformProvider.isTerraformProvider(construct) && construct.terraformProviderSource === PROVIDER_SOURCE;

/**
 * If every provider has an alias, Terraform reads data sources without a provider with another one, which has no
 * settings.
 *
 * @throws PropError for such a data source
 */
function requireNamed(stack: TerraformStack): void {
  const nameless = stack.node.findAll().find(readsByDefault);
  if (nameless !== undefined) requireNamedProvider(nameless, "evs", isEvsProvider);
}

/** Whether it is a data source of the provider. */
const isEvsDataSource = (construct: IConstruct): construct is TerraformDataSource =>
  TerraformDataSource.isTerraformDataSource(construct) && construct.terraformResourceType.startsWith("evs_");

const isOwnElement = (construct: IConstruct) => isEvsProvider(construct) || isEvsDataSource(construct);

/** Whether the provider without an alias reads it. A data source that judges given facts reads nothing. */
const readsByDefault = (construct: IConstruct) =>
  isEvsDataSource(construct) &&
  construct.provider === undefined &&
  Reflect.get(construct, "givenInput") === undefined;

/** The platforms of all providers of a stack. Undefined if none sets them. */
function platformsOf(stack: TerraformStack): readonly Platform[] | undefined {
  const wanted = stack.node
    .findAll()
    .flatMap((construct) => (construct instanceof EvsProvider ? (construct.platforms ?? []) : []));
  return wanted.length === 0 ? undefined : [...new Set(wanted)];
}

type CheckedSettings = Pick<
  EvsProviderProps,
  | "pageSize"
  | "maxConcurrency"
  | "requestTimeout"
  | "maxRetries"
  | "maxWait"
  | "endpoints"
  | "language"
  | "kinds"
  | "owners"
  | "prices"
  | "currency"
  | "linkTemplate"
  | "apiVersion"
  | "assumeRole"
  | "assumeRoleWithOidc"
  | "regions"
>;

/** @throws PropError for an invalid value */
function checkSettings(check: PropCheck, props: CheckedSettings): void {
  check.integer("pageSize", props.pageSize, ...rangeOf("page_size"));
  check.integer("maxConcurrency", props.maxConcurrency, ...rangeOf("max_concurrency"));
  check.integer("requestTimeout", props.requestTimeout, ...rangeOf("request_timeout"));
  check.integer("maxRetries", props.maxRetries, ...rangeOf("max_retries"));
  const { maxWait } = props;
  // An empty string counts as not set, as for every argument.
  if (maxWait && !Token.isUnresolved(maxWait) && tryParseMaxWait(maxWait) === undefined) {
    throw check.wrong("maxWait", MAX_WAIT_FORM, maxWait);
  }
  check.oneOf("language", props.language || undefined, LANGUAGES);
  checkKinds(check, props.kinds);
  checkSharedTerms(check, props);
  check.oneOf("apiVersion", props.apiVersion || undefined, API_VERSIONS);
  for (const key of Object.keys(props.endpoints ?? {})) check.oneOf("endpoints", key, ENDPOINT_KEYS);
  for (const [index, { duration, api }] of rolesOf(props).entries()) {
    check.integer(`assumeRole[${index}].duration`, duration, ...rangeOf("assume_role.duration"));
    check.oneOf(`assumeRole[${index}].api`, api || undefined, ROLE_APIS);
  }
  const { duration, api } = props.assumeRoleWithOidc ?? {};
  check.integer("assumeRoleWithOidc.duration", duration, ...rangeOf("assume_role_with_oidc.duration"));
  check.oneOf("assumeRoleWithOidc.api", api || undefined, ROLE_APIS);
  for (const facts of factsOf(props)) check.oneOf("regions", facts, REGION_FACTS);
}
