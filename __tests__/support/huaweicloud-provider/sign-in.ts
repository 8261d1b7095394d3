import { sign } from "../../../lib/evs/auth/sign";
import { encodeQuery } from "../../../lib/evs/http/encode";
import { type Request, send, splitUrl } from "./send";
import type { Settings } from "./settings";
import { items, text, type Values } from "./values";

/** How requests are let in, and for which project. */
export interface Session {
  readonly projectId: string;
  readonly headersFor: (request: Pick<Request, "method" | "url" | "body">) => Record<string, string>;
}

/**
 * Signs in as the official provider does when it is configured: a token is traded for one of the project and for one
 * without, an access key without a project looks it up. Both ask IAM at `auth_url`, whatever `endpoints` says.
 */
export async function signIn(settings: Settings): Promise<Session> {
  if (settings.token !== "") return tradeTokens(settings);
  if (settings.accessKey === "" || settings.secretKey === "") {
    throw new Error("the stand-in signs in with a token or an access key, and there is neither");
  }
  const headersFor: Session["headersFor"] = (request) => signature(request, settings);
  const projectId = settings.projectId || (await findProject(settings, headersFor));
  return { projectId, headersFor };
}

async function tradeTokens({ token, projectId, authUrl, retries }: Settings): Promise<Session> {
  // A project that is only named needs its account too.
  if (projectId === "") {
    throw new Error("You must provide exactly one of DomainID or DomainName in a Scope with ProjectName");
  }
  const trade = async (scope: Values) => {
    const auth = { identity: { methods: ["token"], token: { id: token } }, ...scope };
    const { headers } = await send(
      {
        method: "POST",
        url: `${authUrl}/auth/tokens`,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ auth }),
        okStatuses: [201],
      },
      retries,
    );
    return text(headers["x-subject-token"]);
  };
  const ofProject = await trade({ scope: { project: { id: projectId } } });
  // For services that know no projects: it must be given, and nothing here uses it.
  await trade({});
  return { projectId, headersFor: () => ({ "x-auth-token": ofProject }) };
}

async function findProject(
  { authUrl, projectName, retries }: Settings,
  headersFor: Session["headersFor"],
): Promise<string> {
  const request = { method: "GET", url: `${authUrl}/projects?name=${projectName}`, body: undefined };
  const { body } = await send({ ...request, headers: headersFor(request), okStatuses: [200] }, retries);
  const id = text(items((body as Values).projects)[0]?.id);
  if (id === "") throw new Error(`Wrong name or no access to the region: ${projectName}`);
  return id;
}

function signature(
  { method, url, body }: Pick<Request, "method" | "url" | "body">,
  { accessKey, secretKey, securityToken }: Settings,
): Record<string, string> {
  const [origin, target] = splitUrl(url);
  const [path, query = ""] = target.split("?");
  const canonical = new URL(`${origin}${path}`);
  canonical.search = encodeQuery(Object.fromEntries(new URLSearchParams(query)));
  const key = { accessKey, secretKey, ...(securityToken === "" ? {} : { securityToken }) };
  const signed = { method, url: canonical, headers: {}, ...(body === undefined ? {} : { body }) };
  return sign(signed, key, new Date());
}
