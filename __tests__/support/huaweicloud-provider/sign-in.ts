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
 * Signs in as the official provider does when it is configured: a token is traded for one of the project, an access key
 * without a project looks it up. Both ask IAM at `auth_url`, whatever `endpoints` says.
 */
export async function signIn(settings: Settings): Promise<Session> {
  if (settings.token !== "") return tradeToken(settings);
  if (settings.accessKey === "" || settings.secretKey === "") {
    throw new Error("the stand-in signs in with a token or an access key, and there is neither");
  }
  const headersFor: Session["headersFor"] = (request) => signature(request, settings);
  const projectId = settings.projectId || (await findProject(settings, headersFor));
  return { projectId, headersFor };
}

async function tradeToken({ token, projectId, projectName, authUrl }: Settings): Promise<Session> {
  const identity = { methods: ["token"], token: { id: token } };
  const project = projectId === "" ? { name: projectName } : { id: projectId };
  const { headers, body } = await send({
    method: "POST",
    url: `${authUrl}/auth/tokens`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ auth: { identity, scope: { project } } }),
    okStatuses: [201],
  });
  const answer = body as { readonly token?: { readonly project?: { readonly id?: string } } };
  const traded = text(headers["x-subject-token"]);
  return {
    projectId: answer.token?.project?.id ?? "",
    headersFor: () => ({ "x-auth-token": traded }),
  };
}

async function findProject(
  { authUrl, projectName }: Settings,
  headersFor: Session["headersFor"],
): Promise<string> {
  const request = { method: "GET", url: `${authUrl}/projects?name=${projectName}`, body: undefined };
  const { body } = await send({ ...request, headers: headersFor(request), okStatuses: [200] });
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
