import { type IResolvable, Token } from "cdktf";
import type { Construct } from "constructs";
import { type Exemption, tryGetExemptionProblem } from "../../audit/spec/exemption";
import type { PolicyDescription } from "../../audit/spec/policy-spec";
import { LONGEST_CURRENCY } from "../../audit/spec/price";
import { BASE_ARGUMENTS, MOST_SHOWN_ROWS, SNAPSHOT_FILTERS } from "../../audit/spec/shared-arguments";
import { type IFactSource, isFactSource } from "../evs/fact-source";
import { checkFleet } from "../evs/take-fleet";
import { PropCheck } from "../terraform/check-props";
import { literalText } from "../terraform/literal-text";
import { terraformNameOf } from "../terraform/terraform-name";
import { parametersOf } from "./policy-parameters";
import type { DiskPolicyProps, PolicyProps, SnapshotPolicyProps } from "./policy-props";

/** Maximum length of a path in bytes, on most systems. */
const LONGEST_PATH = 4096;

/** Props of sources whose settings a policy takes over. */
const SOURCES = ["audit", "snapshots", "volumes"] as const;
/** Props that select what a policy reads. At most one can be set. */
const PLACES = [...SOURCES, "fleet"] as const;

/** Props of any policy. */
export type AnyPolicyProps = PolicyProps &
  Partial<Omit<SnapshotPolicyProps, keyof PolicyProps> & Omit<DiskPolicyProps, keyof PolicyProps>>;

/** A policy's source, and the prop that has it. */
export function sourceOf(props: AnyPolicyProps): { at: string; source: IFactSource | undefined } {
  const at = SOURCES.find((property) => props[property] !== undefined) ?? "audit";
  return { at, source: props[at] };
}

/**
 * The arguments of a policy's data source: its own, and those that all policies share.
 *
 * @throws PropError for an invalid prop
 */
export function policyConfig(spec: PolicyDescription, scope: Construct, id: string, props: AnyPolicyProps) {
  const check = new PropCheck(scope, id);
  const parameters = parametersOf(spec, check, props);
  checkPolicy(check, props);
  check.oneOf("outputs", props.outputs, ["rows", "figures"]);
  const { at, source } = sourceOf(props);
  checkPlaces(check, props);
  if (source !== undefined && !isFactSource(source)) {
    throw check.error(at, "must be an audit or an inventory of this package, such as an EvsSnapshotAudit");
  }
  const { exemptions = [], message, name, pricePerGiBMonth, currency } = props;
  checkExemptions(check, exemptions);
  const { projectId, provider, dependsOn, status, volumeId, availabilityZone } = props;
  return {
    ...parameters,
    projectId,
    fleet: props.fleet?.fleet,
    provider,
    dependsOn,
    name: literalText(name),
    status,
    volumeId,
    availabilityZone,
    exemptions: toConfigs(exemptions),
    message: literalText(message),
    since: literalText(props.since),
    shownRows: props.shownRows,
    pricePerGibMonth: pricePerGiBMonth,
    currency: literalText(currency),
    policy: literalText([scope.node.path, id].filter(Boolean).join("/")),
    // Reports refer to this output. Without it, they refer to the command.
    output: props.outputs === "rows" ? terraformNameOf(scope, id, "violations") : undefined,
  };
}

/** @throws PropError for two sources, and for a project next to a fleet */
function checkPlaces(check: PropCheck, props: AnyPolicyProps): void {
  const [first, other] = PLACES.filter((property) => props[property] !== undefined);
  if (other !== undefined) throw check.error(other, `and '${first}' cannot both be set; set one of them`);
  checkFleet(check, props);
}

/** @throws PropError for an invalid string or price */
export function checkPolicy(
  check: PropCheck,
  {
    name,
    status,
    volumeId,
    availabilityZone,
    message,
    shownRows,
    pricePerGiBMonth,
    currency,
    since,
  }: CheckedProps,
): void {
  check.text("name", name, SNAPSHOT_FILTERS.name.mostBytes);
  check.text("status", status, 255);
  check.text("volumeId", volumeId, 255);
  check.text("availabilityZone", availabilityZone, 255);
  check.text("message", message, BASE_ARGUMENTS.message.mostBytes);
  check.integer("shownRows", shownRows, 0, MOST_SHOWN_ROWS);
  check.numberBetween("pricePerGiBMonth", pricePerGiBMonth, 0, Number.MAX_SAFE_INTEGER);
  check.text("currency", currency, LONGEST_CURRENCY);
  check.text("since", since, LONGEST_PATH);
  if (currency !== undefined && pricePerGiBMonth === undefined) {
    throw check.error("currency", "requires 'pricePerGiBMonth'");
  }
}

type CheckedProps = Pick<
  AnyPolicyProps,
  | "name"
  | "status"
  | "volumeId"
  | "availabilityZone"
  | "message"
  | "shownRows"
  | "pricePerGiBMonth"
  | "currency"
  | "since"
>;

/** @throws PropError for an exemption that exempts nothing or everything, or that has no end */
export function checkExemptions(check: PropCheck, exemptions: unknown): void {
  // The provider checks values that only Terraform knows.
  if (exemptions === undefined || Token.isUnresolved(exemptions)) return;
  if (!Array.isArray(exemptions)) throw check.wrong("exemptions", "a list", exemptions);
  exemptions.forEach((exemption: Exemption, index) => {
    checkExemption(check, `exemptions[${index}]`, exemption);
  });
}

function checkExemption(check: PropCheck, at: string, exemption: Exemption): void {
  const isKnown = (value: unknown) => !Token.isUnresolved(value);
  const found = tryGetExemptionProblem({ ...exemption }, new Date(), isKnown);
  if (found === undefined) return;
  throw check.error(found.field === undefined ? at : `${at}.${found.field}`, found.problem);
}

function toConfigs(exemptions: readonly Exemption[] | IResolvable) {
  if (isToken(exemptions)) return exemptions;
  return exemptions.length === 0 ? undefined : exemptions.map(toConfig);
}

const isToken = (value: object): value is IResolvable => Token.isUnresolved(value);

function toConfig(exemption: Exemption) {
  const { reason, expires, preventive, id, namePattern, namePrefix, metadata } = exemption as Partial<
    Record<"id" | "namePattern" | "namePrefix", string> & { metadata: Readonly<Record<string, string>> }
  > &
    Exemption;
  const texts = Object.entries(metadata ?? {}).map(([key, value]) => [literalText(key), literalText(value)]);
  return {
    id: literalText(id),
    namePattern: literalText(namePattern),
    namePrefix: literalText(namePrefix),
    metadata: metadata === undefined ? undefined : (Object.fromEntries(texts) as Record<string, string>),
    reason: literalText(reason) ?? "",
    expires,
    preventive,
  };
}
