/** An administrator of a Keystone. */
export interface Administrator {
  /** Base URL, without `/v3`. */
  readonly keystone: string;
  readonly userName: string;
  readonly password: string;
  /** The administrator's project. User and project are in the domain `default`. */
  readonly projectName: string;
}

/** Creates domains, projects and users in Keystone. */
export class Accounts {
  private constructor(
    private readonly keystone: string,
    private readonly token: string,
  ) {}

  static async open({ keystone, userName, password, projectName }: Administrator): Promise<Accounts> {
    const domain = { id: "default" };
    const identity = { methods: ["password"], password: { user: { name: userName, domain, password } } };
    const { headers } = await send("POST", `${keystone}/v3/auth/tokens`, {
      body: { auth: { identity, scope: { project: { name: projectName, domain } } } },
    });
    return new Accounts(keystone, headers.get("x-subject-token") ?? "");
  }

  /** @returns its ID */
  createDomain(name: string): Promise<string> {
    return this.create("domain", { name });
  }

  /** @returns its ID */
  createProject(name: string, domainId: string): Promise<string> {
    return this.create("project", { name, domain_id: domainId });
  }

  /** @returns its ID */
  createUser(name: string, domainId: string, password: string): Promise<string> {
    return this.create("user", { name, domain_id: domainId, password });
  }

  /** Gives a user a role in a project. */
  async grant(userId: string, roleName: string, projectId: string): Promise<void> {
    await this.call("PUT", await this.pathOfRole(userId, roleName, projectId));
  }

  /** Takes a role from a user. */
  async revokeRole(userId: string, roleName: string, projectId: string): Promise<void> {
    await this.call("DELETE", await this.pathOfRole(userId, roleName, projectId));
  }

  /** Deletes a domain with all its content. */
  async deleteDomain(id: string): Promise<void> {
    await this.call("PATCH", `domains/${id}`, { domain: { enabled: false } });
    await this.call("DELETE", `domains/${id}`);
  }

  /** Revokes a token. */
  async revoke(token: string): Promise<void> {
    await send("DELETE", `${this.keystone}/v3/auth/tokens`, {
      headers: { "x-auth-token": this.token, "x-subject-token": token },
    });
  }

  private async pathOfRole(userId: string, roleName: string, projectId: string): Promise<string> {
    const { roles } = await this.call("GET", `roles?name=${roleName}`);
    const [role] = roles as { readonly id: string }[];
    if (role === undefined) throw new Error(`Keystone has no role ${roleName}`);
    return `projects/${projectId}/users/${userId}/roles/${role.id}`;
  }

  private async create(kind: string, fields: object): Promise<string> {
    const answer = await this.call("POST", `${kind}s`, { [kind]: fields });
    return (answer[kind] as { readonly id: string }).id;
  }

  private async call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const headers = { "x-auth-token": this.token };
    const response = await send(method, `${this.keystone}/v3/${path}`, { headers, body });
    return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
  }
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | undefined;
}

async function send(method: string, url: string, { headers, body }: Sent): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
}
