import type { EvsError, EvsErrorKind } from "../evs";

/** What went wrong, for people: a title without values, and what was seen with what can be done. */
export interface DescribedError {
  readonly summary: string;
  readonly detail: string;
}

/** An error of the client in the words of whoever has to set it right. */
export function describeEvsError(error: EvsError): DescribedError {
  return { summary: SUMMARIES[error.kind], detail: describe(error) };
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

interface Remedy {
  /** Code or status. */
  readonly matches: RegExp;
  /** Which requests. @default - all */
  readonly path?: RegExp;
  readonly remedy: string;
}

/** What people can do about it: what is asked of IAM first, then by error code, then by status. */
const REMEDIES: readonly Remedy[] = [
  {
    path: /\/v3\/projects$/,
    matches: /^403$/,
    remedy: "Set project_id, or let the user list projects in IAM (iam:projects:listProjects).",
  },
  {
    path: /\/OS-CREDENTIAL\/securitytokens$/,
    matches: /^40[034]$/,
    remedy:
      "Check agency_name and domain_name of assume_role: that account must have made the agency for the one that " +
      "signs in, whose user needs the permission Agent Operator.",
  },
  {
    path: /\/v3\/auth\/tokens$/,
    matches: /^401$/,
    remedy: "Check the user's name or ID, password and account (domain_name).",
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
  { matches: /^APIGW?\.0101$/, remedy: "Nothing answers at that path: check the endpoint and the region." },
  { matches: /^401$/, remedy: "Check the credentials." },
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
  const { kind, code, status, attempts, requestId, path } = error;
  // What a refusal says of itself does not matter where it was waited for in vain.
  const said = kind === "throttled" ? [] : [code, status?.toString()];
  const keys = [...said, kind].filter((key) => key !== undefined);
  const isMeant = ({ matches, path: only }: Remedy) =>
    only?.test(path) !== false && keys.some((key) => matches.test(key));
  const remedy = REMEDIES.find(isMeant)?.remedy;
  return [
    `${error.message}${attempts !== undefined && attempts > 1 ? ` (${attempts} attempts)` : ""}`,
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    ...(remedy === undefined ? [] : [remedy]),
  ].join("\n");
}
