import { EvsError } from "../../../lib/evs";
import { findProject, parseProjects } from "../../../lib/evs/iam/projects";

const request = { method: "GET", path: "/v3/projects" };
const find = (projects: unknown, domainId?: string) =>
  findProject({ name: "cn-north-4", domainId }, parseProjects({ projects }, request), request);

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

test.each([{ links: { next: "https://iam.example.com/v3/projects?page=2" } }, { truncated: true }])(
  "a part of a list is no list: %j",
  (rest) => {
    const body = { projects: [{ id: "b", name: "cn-north-4" }], ...rest };
    expect(() => parseProjects(body, request)).toThrow("the list has more projects than the server returned");
  },
);

test("a list that ends is whole", () => {
  const links = { next: null, previous: null, self: "https://iam.example.com/v3/projects" };
  expect(parseProjects({ projects: [], links, truncated: false }, request)).toEqual([]);
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

describe("projects of one name in several accounts", () => {
  const projects = [
    { id: "a", name: "cn-north-4", domain_id: "d1" },
    { id: "b", name: "cn-north-4", domain_id: "d2" },
  ];

  test("are told apart by the account's ID", () => {
    expect(find(projects, "d2")).toBe("b");
  });

  test.each([undefined, "d3"])("are not chosen from by %j", (domainId) => {
    expect(() => find(projects, domainId)).toThrow(/several projects are named "cn-north-4": a .*, b /);
  });

  test("where only one has the name, the account's ID is not needed", () => {
    expect(find(projects.slice(0, 1), "d3")).toBe("a");
  });
});
