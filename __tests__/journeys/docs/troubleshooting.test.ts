import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launcherScript } from "../../../lib/placement/launcher-script";
import { collectMessages } from "../../support/messages";

const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "troubleshooting.md"), "utf8");
/** What the first column has, in tables whose head begins with this word. */
const entries = (head: "title" | "says") =>
  page
    .split("\n\n")
    .filter((block) => block.startsWith(`| ${head} |`))
    .flatMap((table) => [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, said = ""]) => said));

const { summaries, sentences } = collectMessages();

test("the page has the title of every error and warning, and no other", () => {
  expect(summaries.size).toBeGreaterThan(35);
  expect(entries("title").sort()).toEqual([...summaries].sort());
});

describe("messages without a title", () => {
  const documented = entries("says");
  /** A row has the beginning of what is said; what differs in it is `…` on both sides. */
  const isBegunBy = (sentence: string, entry: string) => sentence.startsWith(entry.replace(/…$/, ""));
  /** Those that have words of their own, and not only what somebody else says. */
  const own = [...sentences].filter((sentence) => /\p{L}{2}/u.test(sentence.replace(/^error: /, "")));

  test("are all found in the code", () => {
    expect(own.length).toBeGreaterThan(20);
    expect(own).toContain("This is not output of terraform show -json.");
  });

  test.each(own)("%s", (sentence) => {
    expect(documented.filter((entry) => isBegunBy(sentence, entry))).toHaveLength(1);
  });

  test("that the page has are said by the code, or by Terraform", () => {
    const unsaid = documented.filter((entry) => !own.some((sentence) => isBegunBy(sentence, entry)));
    expect(unsaid).toEqual([
      "The evs provider needs Node.js …",
      "The evs provider cannot start: …",
      "This is the Terraform provider evs …",
      "could not connect to terraform.local",
      "permission denied",
      "Error acquiring the state lock … mkdir … permission denied",
      "does not have a package available for your current platform",
      "the local package for … doesn't match any of the checksums",
      "Failed to instantiate provider",
      "Inconsistent dependency lock file",
      "invalid_type … required_providers … version … Required",
      "Your Terraform CLI configuration has a provider_installation block",
    ]);
    expect(launcherScript("20.9")).toContain("The evs provider needs Node.js 20.9");
  });
});
