import type { Credentials } from "../auth/credentials";
import { isHeaderText } from "../auth/header-text";
import { withPass } from "../auth/pass";
import { InvalidQueryError } from "../errors";
import type { JsonAnswer, Requester } from "../http/requester";
import { IamClient } from "./iam-client";
import { fixedIdentity, type Identity, RenewedIdentity } from "./identity";
import { Shared } from "./shared";
import type { Project } from "./token-request";

export interface SessionOptions {
  readonly credentials: Credentials;
  /** With or without `/v3` at its end. */
  readonly iamEndpoint: string;
  readonly project: Project;
  readonly requester: Requester;
  readonly userAgent: string;
  /** Told of each secret that IAM hands out. */
  readonly onSecret: (secret: string) => void;
}

/** Signs requests in, and knows the project. IAM is asked once for whatever it is needed for. */
export class Session {
  private readonly identity: Identity;
  private readonly projectId: Shared<string>;

  constructor(private readonly options: SessionOptions) {
    const { credentials, project } = options;
    const iam = new IamClient(options);
    this.identity = identityOf(credentials, project, iam);
    // Looked up as whoever reads: an account whose role is assumed has projects of its own.
    this.projectId = new Shared(async (signal) => ({
      value: "id" in project ? project.id : await iam.getProjectId(this.identity, project.name, signal),
    }));
  }

  /**
   * An authenticated GET.
   *
   * @param decisive as `Requester.send` has it
   * @throws InvalidQueryError for a project ID that no header can hold; nothing is sent
   */
  async get(url: URL, projectId: string, signal?: AbortSignal, decisive = false): Promise<JsonAnswer> {
    if (!isHeaderText(projectId)) {
      throw new InvalidQueryError("project_id", "may have neither spaces nor other than ASCII characters");
    }
    const { requester, userAgent } = this.options;
    const headers = { accept: "application/json", "user-agent": userAgent };
    return this.identity.send(
      (pass) =>
        requester.send(
          async () => withPass({ method: "GET", url, headers }, pass, projectId, new Date()),
          signal,
          decisive,
        ),
      signal,
    );
  }

  /** The project's ID; looked up by name if need be. */
  getProjectId(signal?: AbortSignal): Promise<string> {
    return this.projectId.get(signal);
  }
}

/** @param project what a token is for; undefined where it only serves to assume a role of another account */
function identityOf(credentials: Credentials, project: Project | undefined, iam: IamClient): Identity {
  switch (credentials.kind) {
    case "token":
      return fixedIdentity({ token: credentials.token });
    case "aksk":
      return fixedIdentity(credentials);
    case "password":
      return new RenewedIdentity((signal) => iam.issueToken(credentials, project, signal));
    case "agency": {
      const actor = identityOf(credentials.base, undefined, iam);
      return new RenewedIdentity((signal) => iam.issueKey(actor, credentials, signal));
    }
  }
}
