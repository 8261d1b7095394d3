import type { EvsError, EvsErrorKind } from "../evs";

/** What went wrong, for people: a title without values, and what was seen with what can be done. */
export interface DescribedError {
  readonly summary: string;
  readonly detail: string;
}

/** An error of the client in the words of whoever has to set it right. */
export function describeEvsError(error: EvsError): DescribedError {
  return { summary: summaryOf(error), detail: describe(error) };
}

/** What is asked before anything is read: of IAM, of STS, and of an ECS's metadata service. */
const SIGN_IN =
  /\/v3\/auth\/(tokens|projects)$|\/v3\/projects$|\/v3\.0\/OS-|\/v5\/(agencies\/|caller-identity$)/;
const METADATA = /\/(meta-data\/latest\/api\/token|openstack\/latest\/securitykey)$/;

/** What IAM refuses, EVS has not refused. */
function summaryOf({ kind, path }: EvsError): string {
  if (METADATA.test(path)) return "The metadata service gives no keys";
  return (SIGN_IN.test(path) ? IAM_SUMMARIES[kind] : undefined) ?? SUMMARIES[kind];
}

const SUMMARIES: Record<EvsErrorKind, string> = {
  status: "EVS refused the request",
  malformed: "EVS answered something unreadable",
  shape: "EVS answered something unexpected",
  network: "EVS cannot be reached",
  proxy: "The proxy fails",
  configuration: "The request cannot be sent",
  endpoint: "Endpoint not known",
  timeout: "EVS does not answer",
  redirect: "EVS redirects elsewhere",
  project: "Project not found",
  "too-large": "EVS answered too much",
  unstable: "The list kept changing",
  short: "The list is incomplete",
  throttled: "EVS allows too few requests",
};

/** STS is a part of IAM. */
const IAM_SUMMARIES: Partial<Record<EvsErrorKind, string>> = {
  status: "IAM refused the request",
  malformed: "IAM answered something unreadable",
  shape: "IAM answered something unexpected",
  network: "IAM cannot be reached",
  timeout: "IAM does not answer",
  redirect: "IAM redirects elsewhere",
};

interface Remedy {
  /** Code or status. */
  readonly matches: RegExp;
  /** Which requests. @default - all */
  readonly path?: RegExp;
  /** What the server must say. @default - anything */
  readonly said?: RegExp;
  readonly remedy: string;
}

/** What people can do about it: what is asked of IAM first, then by error code, then by status. */
const REMEDIES: readonly Remedy[] = [
  {
    path: /\/v3\/(auth\/)?projects$/,
    matches: /^403$/,
    remedy: "Set project_id, or let the user list projects in IAM (iam:projects:listProjects).",
  },
  {
    path: METADATA,
    matches: /^(401|404)$/,
    remedy: "Give the ECS an agency that may read EVS: in its console, Details, Agency.",
  },
  {
    path: METADATA,
    matches: /^(network|timeout)$/,
    remedy:
      "ecs_agency, and the mode ecsAgency of a profile, work on an ECS only. Anywhere else sign in with a key or a token.",
  },
  {
    path: /\/OS-CREDENTIAL\/securitytokens$/,
    matches: /^40[034]$/,
    remedy:
      "Check agency_name and domain_name of assume_role: that account must have made the agency for the one that " +
      "signs in, whose user needs the permission Agent Operator.",
  },
  {
    path: /\/v5\/agencies\/assume$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check agency_name, domain_id, external_id and duration of assume_role: that account's agency must trust the one " +
      'that signs in, who needs sts:agencies:assume. With api = "iam" keys are had without STS.',
  },
  {
    path: /\/v5\/agencies\/assume-with-oidc$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check idp_id, agency_name and domain_id of assume_role_with_oidc, and the conditions of the trust agency: they " +
      "must let in the token's issuer, audience and subject. A token that was given as a text may have ended.",
  },
  {
    path: /\/v5\/agencies\//,
    matches: /^endpoint$/,
    remedy: 'Name it, or set api = "iam" in assume_role, which takes an account\'s ID as well.',
  },
  {
    path: /\/OS-AUTH\/id-token\/tokens$/,
    matches: /^40[0-4]$/,
    remedy:
      "Check idp_id of assume_role_with_oidc: IAM must know the provider and its client ID, and a rule must make a user " +
      "of the token. A token that was given as a text may have ended.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^second factor$/,
    remedy:
      "A password is not enough for this user. Sign in with an access key, or with a token that was made with the " +
      "second factor.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^401$/,
    remedy:
      "Check the user's name or ID, password and account (domain_name), and the project and its account: IAM does not " +
      "say which of them is wrong.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^400$/,
    said: /domain in project/i,
    remedy: "A project's name needs its account: set domain_name or domain_id, or give project_id.",
  },
  {
    matches: /^(Common\.0013|EVS\.0002|APIGW?\.0307)$/,
    remedy: "The token has expired or is not valid: fetch a new one.",
  },
  {
    matches: /^(Common\.0018|EVS\.0001)$/,
    remedy:
      "The credentials belong to another project: correct project_id (with assume_role, a project of that account) or the credentials.",
  },
  {
    matches: /^APIGW?\.0301$/,
    remedy: "Check access_key and secret_key, security_token for a temporary key, and this machine's clock.",
  },
  {
    said: /malformed request url/i,
    matches: /^400$/,
    remedy:
      "The token is of another project: correct project_id, or sign in for that project (a token is good for one only).",
  },
  { matches: /^APIGW?\.0101$/, remedy: "Nothing answers at that path: check the endpoint and the region." },
  {
    matches: /^401$/,
    remedy:
      "Check the credentials, the project and its account: a server does not say which of them is wrong.",
  },
  {
    matches: /^403$/,
    remedy: "The user needs evs:snapshots:list, evs:snapshots:get, evs:volumes:list and evs:volumes:get.",
  },
  { matches: /^404$/, remedy: "Check the endpoint, the region and project_id." },
  {
    matches: /^throttled$/,
    remedy:
      "Raise max_wait, plan when fewer others use the same key, or ask Huawei Cloud for a higher limit. A larger " +
      "page_size makes fewer requests.",
  },
  { matches: /^(429|413)$/, remedy: "Lower max_concurrency, or try again later." },
  {
    matches: /^proxy$/,
    remedy:
      "Correct the proxy's address and credentials in the variable that names it, or name the endpoint's host in NO_PROXY.",
  },
  { matches: /^5\d\d$/, remedy: "Try again later, or raise max_retries." },
];

function describe(error: EvsError): string {
  const { kind, code, status, attempts, requestId, path, said: words = "", secondFactor } = error;
  const factor = secondFactor === undefined ? undefined : "second factor";
  // What a refusal says of itself does not matter where it was waited for in vain.
  const said = kind === "throttled" ? [] : [factor, code, status?.toString()];
  const keys = [...said, kind].filter((key) => key !== undefined);
  const isMeant = ({ matches, path: only, said: wanted }: Remedy) =>
    only?.test(path) !== false && wanted?.test(words) !== false && keys.some((key) => matches.test(key));
  const remedy = REMEDIES.find(isMeant)?.remedy;
  return [
    `${error.message}${attempts !== undefined && attempts > 1 ? ` (${attempts} attempts)` : ""}`,
    ...(secondFactor === undefined ? [] : [`It takes: ${secondFactor}`]),
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    ...(remedy === undefined ? [] : [remedy]),
  ].join("\n");
}
