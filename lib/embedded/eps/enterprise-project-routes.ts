import { ok } from "../answer";
import type { ApiRequest } from "../api-request";
import { type Route, route } from "../route";
import type { Scenario } from "../scenario";

/** The enterprise project that every account has. */
const DEFAULT = { id: "0", name: "default" };

/** EPS: the list of an account's enterprise projects, by offset. */
export function enterpriseProjectRoutes({ enterpriseProjects = [] }: Scenario): readonly Route[] {
  return [
    route("GET", "/v1.0/enterprise-projects", (_, { query }: ApiRequest, { domain }) => {
      const all = [DEFAULT, ...enterpriseProjects.filter((one) => (one.domain ?? domain) === domain)];
      const offset = Number(query.offset ?? 0);
      const rows = all.slice(offset, offset + Number(query.limit ?? 1000));
      return ok({
        enterprise_projects: rows.map(({ id, name }) => ({
          id,
          name,
          description: "",
          status: 1,
          type: "prod",
          created_at: "2024-01-01T00:00:00Z",
        })),
        total_count: all.length,
      });
    }),
  ];
}
