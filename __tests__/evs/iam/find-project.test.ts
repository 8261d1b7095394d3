import { EvsError } from "../../../lib/evs";
import { findProject } from "../../../lib/evs/iam/find-project";

const request = { method: "GET", path: "/v3/projects" };
const find = (projects: unknown) =>
  findProject("cn-north-4", { projects } as Record<string, unknown>, request);

/** What people are told. */
function told(projects: unknown): EvsError {
  try {
    find(projects);
  } catch (error) {
    if (error instanceof EvsError) return error;
    throw error;
  }
  throw new Error("expected an EvsError");
}

test("the one of that very name is found among others", () => {
  expect(
    find([
      { id: "a", name: "cn-north-4_x" },
      { id: "b", name: "cn-north-4" },
    ]),
  ).toBe("b");
});

test("thousands of projects are not all told", () => {
  const projects = Array.from({ length: 10_000 }, (_, index) => ({
    id: `p${index}`,
    name: "x".repeat(1000),
  }));
  const { message } = told(projects);
  expect(message).toMatch(/no project is named "cn-north-4"; found: p0 \(x+…\), .* and 9990 more$/);
  expect(message.length).toBeLessThan(3000);
});

test("what a name can do to a terminal, it does not do in a message", () => {
  const { message } = told([{ id: "p", name: "a\u001b[2J\u200bb\nc\ud800" }]);
  expect(message).toMatch(/found: p \(a \[2J b c\uFFFD\)$/);
});

test.each(["a b", "a\r\nx-evil: 1", "ä"])("an ID such as %j is none", (id) => {
  expect(told([{ id, name: "cn-north-4" }])).toMatchObject({ kind: "shape" });
});
