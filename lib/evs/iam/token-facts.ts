import { isObject, type JsonObject } from "../http/json";
import type { CallerFacts } from "./caller-facts";

/** The data in the body of a token. */
export interface TokenFacts {
  /** The project of the token. @default - it is for an account */
  readonly project?: { readonly id: string; readonly name: string | null; readonly domainId: string | null };
  readonly caller: CallerFacts;
  /** The service catalogue. @default - it was not requested */
  readonly catalog?: unknown;
}

/** @see IAM API reference, "Obtaining a user token through password authentication": the object `token` */
export function parseTokenFacts({ token }: JsonObject): TokenFacts {
  const { user, project, domain, catalog } = isObject(token) ? token : {};
  const account = objectOf(objectOf(project).domain ?? domain ?? objectOf(user).domain);
  const { id: projectId, name: projectName } = objectOf(project);
  return {
    ...(typeof projectId === "string"
      ? { project: { id: projectId, name: textOf(projectName), domainId: textOf(account.id) } }
      : {}),
    caller: {
      accountId: textOf(account.id),
      accountName: textOf(account.name),
      principal: textOf(objectOf(user).name) ?? textOf(objectOf(user).id),
    },
    ...(catalog === undefined ? {} : { catalog }),
  };
}

const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
