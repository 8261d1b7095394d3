import type { EvsError, EvsErrorKind } from "../evs";

/** An error for users: a title without values, and a detail with the values and the remedy. */
export interface DescribedError {
  readonly summary: string;
  readonly detail: string;
}

/** An error of the client, in words for the user who can correct it. */
export function describeEvsError(error: EvsError): DescribedError {
  return { summary: summaryOf(error), detail: describe(error) };
}

/** Paths of requests before any read: those of IAM, of STS, and of an ECS's metadata service. */
const SIGN_IN =
  /\/v3\/auth\/(tokens|projects)$|\/v3\/projects$|\/v3\.0\/OS-|\/v5\/(agencies\/|caller-identity$)/;
const ORGANIZATIONS = /\/v1\/organizations\//;
const METADATA = /\/(meta-data\/latest\/api\/token|openstack\/latest\/securitykey)$/;

/** A refusal of IAM is not a refusal of EVS. */
function summaryOf({ kind, path }: EvsError): string {
  if (METADATA.test(path)) return "The metadata service returned no keys";
  if (ORGANIZATIONS.test(path)) return "The organization's accounts cannot be listed";
  return (SIGN_IN.test(path) ? IAM_SUMMARIES[kind] : undefined) ?? SUMMARIES[kind];
}

const SUMMARIES: Record<EvsErrorKind, string> = {
  status: "EVS refused the request",
  malformed: "EVS returned an unreadable response",
  shape: "EVS returned an unexpected response",
  network: "EVS cannot be reached",
  proxy: "Proxy error",
  configuration: "The request cannot be sent",
  endpoint: "No endpoint",
  timeout: "EVS does not answer",
  redirect: "EVS redirects to another address",
  project: "Project not found",
  "too-large": "Response too large",
  unstable: "The list kept changing",
  short: "The list is incomplete",
  throttled: "EVS limits the request rate",
};

/** STS is a part of IAM. */
const IAM_SUMMARIES: Partial<Record<EvsErrorKind, string>> = {
  status: "IAM refused the request",
  malformed: "IAM returned an unreadable response",
  shape: "IAM returned an unexpected response",
  network: "IAM cannot be reached",
  timeout: "IAM does not answer",
  redirect: "IAM redirects to another address",
};

interface Remedy {
  /** Error code or status. */
  readonly matches: RegExp;
  /** Paths of the requests. @default - all */
  readonly path?: RegExp;
  /** Pattern of the server's message. @default - any message */
  readonly said?: RegExp;
  readonly remedy: string;
}

/** Remedies: for requests to IAM first, then by error code, then by status. */
const REMEDIES: readonly Remedy[] = [
  {
    path: /\/v3\/(auth\/)?projects$/,
    matches: /^403$/,
    remedy: "Set project_id, or let the user list projects in IAM (iam:projects:listProjects).",
  },
  {
    path: METADATA,
    matches: /^(401|404)$/,
    remedy: "Attach an agency that can read EVS to the ECS (ECS console: Details, Agency).",
  },
  {
    path: METADATA,
    matches: /^(network|timeout)$/,
    remedy:
      "ecs_agency and the profile mode ecsAgency work only on an ECS. Elsewhere, use an access key or a token.",
  },
  {
    path: ORGANIZATIONS,
    matches: /^40[0-4]$/,
    remedy:
      "Only the management account and delegated administrators of Organizations can list accounts, with the permission " +
      "organizations:accounts:list. Otherwise, set accounts instead of organization.",
  },
  {
    path: /\/OS-CREDENTIAL\/securitytokens$/,
    matches: /^40[034]$/,
    remedy:
      "Check agency_name and domain_name of assume_role. That account must have created the agency for the account that " +
      "signs in, and the user needs the permission Agent Operator.",
  },
  {
    path: /\/v5\/agencies\/assume$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check agency_name, domain_id, external_id and duration of assume_role. The agency must trust the account " +
      'that signs in, and the user needs sts:agencies:assume. With api = "iam", STS is not used.',
  },
  {
    path: /\/v5\/agencies\/assume-with-oidc$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check idp_id, agency_name and domain_id of assume_role_with_oidc, and the conditions of the trust agency. They " +
      "must allow the token's issuer, audience and subject. A token set with id_token may have expired.",
  },
  {
    path: /\/v5\/agencies\//,
    matches: /^endpoint$/,
    remedy: 'Set endpoints.sts, or set api = "iam" in assume_role, which accepts the account ID too.',
  },
  {
    path: /\/OS-AUTH\/id-token\/tokens$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check idp_id of assume_role_with_oidc. The provider and its client ID must exist in IAM, and a rule must create a user " +
      "for the token. A token set with id_token may have expired.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^second factor$/,
    remedy:
      "A password is not enough for this user. Use an access key, or a token that was created with the " +
      "second factor.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^401$/,
    remedy:
      "Check the user's name or ID, password and account (domain_name), and the project and its account. IAM does not " +
      "report which of them is wrong.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^400$/,
    said: /domain in project/i,
    remedy: "A project name requires its account. Set domain_name or domain_id, or set project_id.",
  },
  {
    matches: /^(Common\.0013|EVS\.0002|APIGW?\.0307)$/,
    remedy: "The token has expired or is invalid. Get a new token.",
  },
  {
    matches: /^(Common\.0018|EVS\.0001)$/,
    remedy:
      "The credentials belong to another project. Correct project_id (with assume_role, a project of that account) or the credentials.",
  },
  {
    matches: /^APIGW?\.0301$/,
    remedy: "Check access_key, secret_key, security_token (for a temporary key) and this machine's clock.",
  },
  {
    said: /malformed request url/i,
    matches: /^400$/,
    remedy:
      "The token belongs to another project. Correct project_id, or get a token for that project (a token is valid for one project only).",
  },
  {
    matches: /^APIGW?\.0101$/,
    remedy: "The API does not exist at that path. Check the endpoint and the region.",
  },
  {
    matches: /^401$/,
    remedy:
      "Check the credentials, the project and its account: the server does not report which of them is wrong.",
  },
  {
    matches: /^403$/,
    remedy: "The user needs evs:snapshots:list, evs:snapshots:get, evs:volumes:list and evs:volumes:get.",
  },
  {
    matches: /^project$/,
    remedy:
      "Correct project_name or project_id. If several projects have the name, set domain_id, or set project_id.",
  },
  { matches: /^404$/, remedy: "Check the endpoint, the region and project_id." },
  {
    matches: /^throttled$/,
    remedy:
      "Raise max_wait, run when fewer clients use the same key, or ask Huawei Cloud for a higher limit. A larger " +
      "page_size needs fewer requests.",
  },
  { matches: /^(429|413)$/, remedy: "Lower max_concurrency, or try again later." },
  {
    matches: /^proxy$/,
    remedy:
      "Correct the proxy's address and credentials in its environment variable, or add the endpoint's host to NO_PROXY.",
  },
  { matches: /^5\d\d$/, remedy: "Try again later, or raise max_retries." },
];

function describe(error: EvsError): string {
  const { kind, code, status, attempts, requestId, path, said: words = "", secondFactor } = error;
  const factor = secondFactor === undefined ? undefined : "second factor";
  // After a wait, the refusal itself does not matter.
  const said = kind === "throttled" ? [] : [factor, code, status?.toString()];
  const keys = [...said, kind].filter((key) => key !== undefined);
  const isMeant = ({ matches, path: only, said: wanted }: Remedy) =>
    only?.test(path) !== false && wanted?.test(words) !== false && keys.some((key) => matches.test(key));
  const remedy = REMEDIES.find(isMeant)?.remedy;
  return [
    `${error.message}${attempts !== undefined && attempts > 1 ? ` (${attempts} attempts)` : ""}`,
    ...(secondFactor === undefined ? [] : [`Required: ${secondFactor}`]),
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    ...(remedy === undefined ? [] : [remedy]),
  ].join("\n");
}
