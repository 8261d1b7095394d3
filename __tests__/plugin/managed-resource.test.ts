import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformFolder, unwrapped } from "../support/terraform";
import { placeTestProvider } from "../support/test-provider";

const SHELF = {
  entryPoint: join(__dirname, "fixtures", "shelf-provider.ts"),
  source: "terraform.local/test/shelf",
  version: "1.0.0",
};

const folder = new TerraformFolder();
const shelf = join(folder.path, "shelf");

beforeAll(async () => {
  placeTestProvider(folder.path, SHELF);
  write("");
  await folder.mustRun(["init", "-input=false"]);
});
beforeEach(() => {
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith("terraform.tfstate") || name === "shelf")
      rmSync(join(folder.path, name), { recursive: true });
  }
  mkdirSync(shelf);
});
afterAll(() => folder.dispose());

const plan = (...args: string[]) => folder.run(["plan", "-input=false", ...args]);
const apply = (...args: string[]) => folder.run(["apply", "-input=false", "-auto-approve", ...args]);
const applied = () => folder.mustRun(["apply", "-input=false", "-auto-approve"]);
const onShelf = () => readdirSync(shelf).sort();

function write(configuration: string): void {
  writeFileSync(
    join(folder.path, "main.tf"),
    `terraform {
  required_providers {
    shelf = { source = "terraform.local/test/shelf" }
  }
}
provider "shelf" { folder = "\${path.module}/shelf" }
${configuration}
`,
  );
}

const book = (body: string) => write(`resource "shelf_book" "b" {\n  title = "moby"\n${body}\n}`);

/** Of the book, as the state file has them. */
function attributes(): unknown {
  const state = JSON.parse(readFileSync(join(folder.path, "terraform.tfstate"), "utf8")) as {
    resources: { type: string; instances: { attributes: unknown }[] }[];
  };
  return state.resources.find(({ type }) => type === "shelf_book")?.instances[0]?.attributes;
}

const WHOLE = `
  text    = "Call me Ishmael"
  labels  = { a = "1" }
  colours = ["white", "blue"]
  authors = [{ name = "Melville", born = 1819 }]
  chapter { heading = "Loomings" }
  chapter {
    heading = "The Carpet-Bag"
    page    = 20
  }
  loan { reader = "x" }
  loan { reader = "y" }
  cover { colour = "white" }
`;

test("what is created is in the state with every computed value, and the next plan has no changes", async () => {
  book(WHOLE);
  const first = await plan();
  expect(first.text).toMatch(/\+ edition\s+= \(known after apply\)/);
  expect(first.text).toMatch(/\+ page\s+= \(known after apply\)/);
  await applied();
  expect(attributes()).toEqual({
    id: "moby",
    title: "moby",
    text: "Call me Ishmael",
    shelf_mark: "mark of moby",
    edition: 1,
    labels: { a: "1" },
    colours: ["blue", "white"],
    authors: [{ name: "Melville", born: 1819 }],
    chapter: [
      { heading: "Loomings", page: 1 },
      { heading: "The Carpet-Bag", page: 20 },
    ],
    loan: [
      { reader: "x", card: "card of x" },
      { reader: "y", card: "card of y" },
    ],
    cover: { colour: "white" },
  });
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test("a change is made in place; only what it touches becomes unknown", async () => {
  book(WHOLE);
  await applied();
  book(`${WHOLE.replace("Ishmael", "Ahab")}  loan { reader = "z" }`);
  const { text } = await plan();
  expect(text).toContain("1 to change");
  expect(text).toMatch(/~ edition\s+= 1 -> \(known after apply\)/);
  expect(text).not.toMatch(/shelf_mark.*known after apply/);
  expect(text).toMatch(/\+ card\s+= \(known after apply\)/);
  await applied();
  expect(attributes()).toMatchObject({ text: "Call me Ahab", edition: 2 });
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test.each([
  ["a list", '  chapter { heading = "Loomings" }', '  chapter { heading = "Etymology" }'],
  ["a set", '  loan { reader = "y" }', '  loan { reader = "z" }'],
  ["a single block", 'colour = "white"', 'colour = "black"'],
])("a change of nothing but a nested block, in %s, is made in place", async (_, from, to) => {
  book(WHOLE);
  await applied();
  book(WHOLE.replace(from, to));
  expect(await applied()).toContain("0 added, 1 changed, 0 destroyed");
  expect(attributes()).toMatchObject({ edition: 2 });
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test("a change that cannot be made in place replaces", async () => {
  book("");
  await applied();
  write(`resource "shelf_book" "b" { title = "dick" }`);
  const { text } = await plan();
  expect(text).toContain('~ title      = "moby" -> "dick" # forces replacement');
  await applied();
  expect(onShelf()).toEqual(["dick.json"]);
});

test("a resource without an update replaces on every change", async () => {
  write(`resource "shelf_stamp" "s" { text = "one" }`);
  await applied();
  write(`resource "shelf_stamp" "s" { text = "two" }`);
  const { text } = await plan();
  expect(text).toMatch(/~ text = "one" -> "two" # forces replacement/);
  expect(await applied()).toContain("1 added, 0 changed, 1 destroyed");
});

test("destroying ends it and shows what the provider has to tell", async () => {
  book("");
  await applied();
  const text = await folder.mustRun(["destroy", "-auto-approve", "-input=false"]);
  expect(unwrapped(text)).toContain("Warning: Book is gone moby left the shelf.");
  expect(onShelf()).toEqual([]);
});

test("a refused plan points at the user's own line", async () => {
  book(`  text = "fine"`);
  await applied();
  book(`  text = "burn"`);
  const { exitCode, text } = await plan();
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toMatch(/Error: Text is refused.*text = "burn".*Books do not burn/);
});

test.each(["9007199254740993", "-9007199254740993"])("%s is refused at the user's own line", async (page) => {
  book(`  chapter { heading = "h" }\n  chapter {\n    heading = "i"\n    page    = ${page}\n  }`);
  const { exitCode, text } = await plan();
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toMatch(
    new RegExp(`Error: Number is too large.*page = ${page} ${page} is not from`),
  );
});

test.each(["9007199254740991", "9223372036854775808", "0.1"])("%s keeps its digits", async (page) => {
  book(`  chapter {\n    heading = "h"\n    page    = ${page}\n  }`);
  await applied();
  expect(readFileSync(join(folder.path, "terraform.tfstate"), "utf8")).toContain(`"page": ${page}`);
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test("what can be told from the configuration is told by validate", async () => {
  write(`resource "shelf_book" "b" { title = "" }`);
  const { exitCode, text } = await folder.run(["validate"]);
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toMatch(/Error: Title is empty.*title = "".*needs a title/);
});

test("blocks are counted", async () => {
  book('  chapter { heading = "h" }\n'.repeat(4));
  expect(unwrapped((await folder.run(["validate"])).text)).toContain(
    'No more than 3 "chapter" blocks are allowed',
  );
});

test("values that other resources have still to tell pass through the plan", async () => {
  book(`
  text    = "see \${terraform_data.other.id}"
  labels  = { id = "a \${terraform_data.other.id}", fixed = "x" }
  authors = [{ name = terraform_data.other.id, born = 1 }]
  dynamic "chapter" {
    for_each = terraform_data.other.output
    content { heading = chapter.value }
  }
}
resource "terraform_data" "other" {
  input = ["p", "q"]
`);
  const { exitCode, text } = await plan();
  expect(exitCode).toBe(0);
  expect(text).toMatch(/\+ text\s+= \(known after apply\)/);
  await applied();
  expect(attributes()).toMatchObject({
    text: expect.stringMatching(/^see .+/),
    chapter: [
      { heading: "p", page: 1 },
      { heading: "q", page: 11 },
    ],
  });
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test("what is gone is found gone and made again", async () => {
  book("");
  await applied();
  rmSync(join(shelf, "moby.json"));
  expect((await plan()).text).toContain("shelf_book.b will be created");
  await applied();
  expect(onShelf()).toEqual(["moby.json"]);
});

test("what has changed elsewhere is changed back", async () => {
  book(`  text = "mine"`);
  await applied();
  const file = join(shelf, "moby.json");
  writeFileSync(file, readFileSync(file, "utf8").replace("mine", "theirs"));
  expect((await plan()).text).toMatch(/~ text\s+= "theirs" -> "mine"/);
});

test("every instance is one of its own", async () => {
  const each = (...titles: string[]) =>
    write(`resource "shelf_book" "b" {
  for_each = toset(${JSON.stringify(titles)})
  title    = each.key
}`);
  each("a", "b", "c");
  await applied();
  each("a", "c", "d");
  expect(await applied()).toContain("1 added, 0 changed, 1 destroyed");
  expect(onShelf()).toEqual(["a.json", "c.json", "d.json"]);
});

test("ignored changes stay ignored", async () => {
  const ignoring = (text: string) =>
    book(`  text = "${text}"\n  lifecycle {\n    ignore_changes = [text]\n  }`);
  ignoring("one");
  await applied();
  ignoring("burn");
  expect((await plan("-detailed-exitcode")).exitCode).toBe(0);
});

test("a change that fails leaves what was there", async () => {
  book(`  text = "one"`);
  await applied();
  book(`  text = "fail"`);
  const { exitCode, text } = await apply();
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toMatch(/Unexpected provider error.*the shelf is full/);
  expect(attributes()).toMatchObject({ text: "one", edition: 1 });
});

test("what was made in spite of an error is in the state as tainted", async () => {
  book(`  text = "torn"`);
  expect((await apply()).exitCode).toBe(1);
  expect((await plan()).text).toContain("is tainted, so must be replaced");
});

test("Ctrl-C waits for what is being made and keeps it in the state", async () => {
  book(`  text = "slow"`);
  const terraform = folder.start(["apply", "-input=false", "-auto-approve"]);
  terraform.stdout?.resume();
  const ended = new Promise((resolve) => terraform.once("close", resolve));
  while (!existsSync(join(shelf, "moby.json"))) await new Promise((resolve) => setTimeout(resolve, 20));
  process.kill(-Number(terraform.pid), "SIGINT");
  await ended;
  expect(attributes()).toMatchObject({ id: "moby", edition: 1 });
});

test("a state that an older schema wrote is read", async () => {
  book(WHOLE);
  await applied();
  const file = join(folder.path, "terraform.tfstate");
  const state = JSON.parse(readFileSync(file, "utf8"));
  const [instance] = state.resources[0].instances;
  instance.attributes.lost = "once there";
  instance.attributes.chapter[0].lost = true;
  instance.attributes.colours = undefined;
  writeFileSync(file, JSON.stringify({ ...state, serial: state.serial + 1 }));
  const { exitCode, text } = await plan();
  expect(exitCode).toBe(0);
  expect(text).toContain("1 to change");
  expect(text).toMatch(/\+ colours/);
});

test("import says that it is not supported", async () => {
  book("");
  const { exitCode, text } = await folder.run(["import", "-input=false", "shelf_book.b", "moby"]);
  expect(exitCode).toBe(1);
  expect(unwrapped(text)).toContain("Error: Import is not supported shelf_book cannot be imported");
});
