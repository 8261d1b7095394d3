import { EvsError } from "../../lib/evs";
import { describeEvsError } from "../../lib/settings";

test("a project that is not found says what to correct", () => {
  const error = new EvsError('no project is named "web"', {
    kind: "project",
    method: "GET",
    path: "/v3/auth/projects",
  });
  expect(describeEvsError(error)).toEqual({
    summary: "Project not found",
    detail:
      'GET /v3/auth/projects: no project is named "web"\n' +
      "Correct project_name or project_id. If several projects have the name, set domain_id, or set project_id.",
  });
});
