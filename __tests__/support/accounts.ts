import type { Scenario } from "../../lib/embedded";
import { accountId } from "../../lib/embedded/iam/account-id";
import { scenarioOf, snapshotRow } from "./worlds";

/** An access key of the account that acts for the other one. */
export const ACTOR_KEY = { accessKey: "ACTORKEY000000000001", secretKey: "actor-secret-key-000000000000001" };
export const ACTOR_TOKEN = "actor-token-0000001";
export const ACTOR_USER = { userId: "actor-user-id", password: "actor-password-01" };
export const ACTOR_PROJECT = "ac70000000000000000000000000ac70";
/** The account that has made the agency, and its project of the same name. */
export const OWNER = "owner";
export const OWNER_PROJECT = "0e000000000000000000000000000e00";
export const AGENCY = { agencyName: "snapshot-auditor", domainName: OWNER };
export const OWNER_ID = accountId(OWNER);
/** The same agency by the account's ID, through STS. */
export const STS_AGENCY = { agencyName: AGENCY.agencyName, domainId: OWNER_ID, api: "sts" } as const;

/** Two accounts, each with a project of the region's name: what is there belongs to the owner's. */
export function twoAccounts(parts: Partial<Scenario> = {}): Scenario {
  return scenarioOf({
    projects: [
      { id: OWNER_PROJECT, name: "cn-north-4", domain: OWNER },
      { id: ACTOR_PROJECT, name: "cn-north-4", domain: "actor" },
    ],
    users: [{ id: ACTOR_USER.userId, name: "someone", password: ACTOR_USER.password, domain: "actor" }],
    tokens: [{ token: ACTOR_TOKEN, project: ACTOR_PROJECT }],
    accessKeys: [{ ...ACTOR_KEY, project: ACTOR_PROJECT }],
    agencies: [{ name: AGENCY.agencyName, domain: OWNER, project: OWNER_PROJECT, trusts: "actor" }],
    snapshots: [snapshotRow("s1", { "os-extended-snapshot-attributes:project_id": OWNER_PROJECT })],
    ...parts,
  });
}
