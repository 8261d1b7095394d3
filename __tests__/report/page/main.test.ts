import { createHash } from "node:crypto";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { type AuditDocument, render } from "../../../lib/report";
import { toHtml } from "../../../lib/report/html";
import { bundlePage } from "../../../scripts/bundle-page";
import { describeInBrowser, openFile } from "../../support/browser";
import { temporaryFolder } from "../../support/configuration";
import {
  documentOf,
  fleetDocumentOf,
  HOSTILE_NAME,
  policyCell,
  reportedPolicy,
  resultRow,
} from "../../support/documents";
import { foreignWordsOf } from "../../support/foreign-words";
import { PROJECT } from "../../support/worlds";

let html = "";
beforeAll(async () => {
  html = (await bundlePage()).html;
});

function fileOf(document: AuditDocument): string {
  const file = join(temporaryFolder(), "report.html");
  writeFileSync(file, toHtml(document, html));
  return file;
}

const small = documentOf([
  reportedPolicy({
    policy: "old ones",
    message: "ask storage",
    arguments: { older_than: "180d", currency: "CNY" },
    monthly_cost: 12.5,
    violations: [
      resultRow("a", { size: 500, metadata: { team: "web" }, due_at: "2026-12-24T00:00:00Z" }),
      resultRow("b", { size: null, created_at: null, metadata: { team: "db" } }),
      resultRow("h", {
        name: HOSTILE_NAME,
        reason: HOSTILE_NAME,
        evidence: [HOSTILE_NAME],
        volume_id: HOSTILE_NAME,
      }),
    ],
    exempt: [
      resultRow("c", {
        exemption: "release images (exempt through 2027-03-31)",
        exempt_through: "2027-03-31",
      }),
    ],
  }),
  reportedPolicy({
    rule: "orphaned_snapshots",
    policy: "lost",
    undecided: [resultRow("d", { verdict: "undecided", reason: "Its disk could not be read." })],
    undecided_summary: "1 snapshot undecided",
    complete: false,
    incomplete_reasons: ["1 disk: 403"],
  }),
]);

const compared = documentOf([
  reportedPolicy({
    compared_with: "2026-11-19T00:00:00.000Z",
    violations: [resultRow("a", { is_new: false }), resultRow("b", { is_new: true })],
    gone: [
      {
        ...{ project_id: PROJECT, id: "x", kind: "legacy", name: "x-name" },
        ...{ outcome: "deleted" as const, first_seen: null },
      },
    ],
  }),
]);

/** What someone sees there. */
const textOf = async (locator: Locator) => (await locator.allInnerTexts()).join("\n");
const counted = (page: Page, text: string) =>
  page.locator("#count").getByText(text, { exact: true }).waitFor();

/** Texts of a column of the rows that are drawn. */
const column = async (page: Page, title: string) => {
  const titles = await page.locator("#table thead th button").allInnerTexts();
  const number = titles.findIndex((text) => text.startsWith(title)) + 1;
  return page.locator(`#table tbody tr:not(.detail) > :nth-child(${number})`).allInnerTexts();
};

describeInBrowser("the page of results", () => {
  test("says what was looked at, what is not known, and each policy in figures", async () => {
    const { page, complaints, requests } = await openFile(fileOf(small));
    expect(await textOf(page.locator("#looked"))).toMatch(
      /0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60\s+project[\s\S]*3\s+snapshots/,
    );
    expect(await page.locator("#unseen li").allInnerTexts()).toEqual([
      "lost: 1 disk: 403",
      "lost: 1 snapshot undecided",
    ]);
    expect(await textOf(page.locator("#policies tbody tr").first())).toMatch(
      /old ones\s+ask storage\s+3\s+510 GiB\s+≤ 12\.50 CNY\s+0\s+1 row, 10 GiB\s+complete/,
    );
    expect([complaints, requests]).toEqual([[], []]);
  });

  test.each([
    [
      { account_id: "a1", account_name: HOSTILE_NAME, principal: "sts::a1:assumed-agency:x/y" },
      /read by sts::a1:assumed-agency:x\/y/,
    ],
    ["unknown", /^Identity: unknown$/],
  ] as const)("begins with whose data it is: %j", async (identity, seen) => {
    const { page, complaints } = await openFile(fileOf(documentOf([reportedPolicy({})], { identity })));
    expect(await textOf(page.locator("#looked .identity"))).toMatch(seen);
    expect([complaints, await page.locator("#looked img").count()]).toEqual([[], 0]);
  });

  test("finds what is shown", async () => {
    const row = resultRow("a", {
      name: null,
      size: 12_345,
      metadata: { team: "财务" },
      due_at: "2026-12-24T00:00:00Z",
      reason: "Made eleven weeks ago.",
      evidence: ["in bin 7"],
    });
    const other = resultRow("b", { verdict: "undecided" });
    const { page } = await openFile(
      fileOf(documentOf([reportedPolicy({ violations: [row], undecided: [other] })])),
    );
    const shown = {
      metadata: "team = 财务",
      "an answer": "✗ violation",
      "a time of the detail": "2026-12-24",
      "a reason": "eleven weeks",
      evidence: "in bin 7",
      "a size": "12,345",
      "a row without a name": "(no name)",
    };
    for (const [what, text] of Object.entries(shown)) {
      await page.fill("#search", "");
      await counted(page, "2 findings");
      await page.fill("#search", text);
      await counted(page, "1 of 2 findings");
      expect([what, await column(page, "ID")]).toEqual([what, ["a"]]);
    }
  });

  test.each([
    ["one project", () => small],
    ["several projects", () => fleet],
  ])("of %s fits a phone", async (_, document) => {
    const { page } = await openFile(fileOf(document()));
    await page.setViewportSize({ width: 390, height: 844 });
    for (const shown of await page
      .locator("body, .card, #cells, figure, #filters, h1, h2, p:visible")
      .all()) {
      const { x = 0, width = 0 } = (await shown.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(390);
    }
  });

  test("prints 1,442 findings on at most 25 pages", async () => {
    const uuid = (index: number) => `${String(index).padStart(8, "0")}-1c5e-4f9a-8b4c-3e8f6a1b2c3d`;
    const violations = Array.from({ length: 1442 }, (_, index) =>
      resultRow(uuid(index), {
        name: `nightly-payments-db-${index}-2026-01-02`,
        volume_id: uuid(index + 10_000),
        due_at: "2026-12-24T00:00:00Z",
      }),
    );
    const { page } = await openFile(fileOf(documentOf([reportedPolicy({ violations })])));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeLessThanOrEqual(25);
    expect(pages.length).toBeGreaterThan(5);
  });

  const fleet = fleetDocumentOf([
    reportedPolicy({
      policy: "old ones",
      violations: [
        resultRow("a", { account: "acme", project_id: "dev-id", project_name: "dev" }),
        resultRow("b", { account: "acme", project_id: "web-id", project_name: HOSTILE_NAME }),
      ],
      undecided: [
        resultRow("c", {
          account: "acme",
          project_id: "web-id",
          project_name: HOSTILE_NAME,
          verdict: "undecided",
        }),
      ],
      complete: false,
      incomplete_reasons: ["403."],
      cells: [
        policyCell("dev", { account: "acme", violation_count: 1 }),
        policyCell(HOSTILE_NAME, {
          ...{ account: "acme", project_id: "web-id", state: "incomplete", reasons: ["The bin: 403."] },
          ...{ violation_count: 1, undecided_count: 1 },
        }),
        ...(["refused", "unreachable", "absent"] as const).map((state) =>
          policyCell(state, { account: "acme", state, reasons: [`It is ${state}.`] }),
        ),
      ],
    }),
  ]);

  test("of several projects begins with their states, counts and reasons, what is not complete first", async () => {
    const { page, complaints } = await openFile(fileOf(fleet));
    expect(await textOf(page.locator("#looked .card").first())).toMatch(/1 of 5\s+complete projects/);
    const rows = (await page.locator("#cells tbody tr").allInnerTexts()).map((row) => row.split("\t"));
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ["◐ incomplete", "1", "1", "The bin: 403."],
      ["✗ refused", "0", "0", "It is refused."],
      ["… unreachable", "0", "0", "It is unreachable."],
      ["∅ absent", "0", "0", "It is absent."],
      ["✓ complete", "1", "0", ""],
    ]);
    expect(rows.at(-1)?.[0]).toBe("acme/cn-north-4/dev");
    const picture = page.locator("#looked figure");
    expect((await textOf(picture.locator(".legend"))).match(/[✓◐✗…∅] \w+/g)).toHaveLength(5);
    expect(await picture.locator("rect").count()).toBeGreaterThanOrEqual(5);
    expect(await picture.locator("details tr").allTextContents()).toContain("acme/cn-north-4refused1");
    expect(await textOf(page.locator("#unseen"))).toContain(
      "refused: acme/cn-north-4/refused. It is refused.",
    );
    expect([complaints, await page.locator("img").count()]).toEqual([[], 0]);
  });

  test("of several projects shows the findings of one", async () => {
    const { page } = await openFile(fileOf(fleet));
    expect(await column(page, "Project")).toContain("acme/cn-north-4/dev");
    await page.click("#cells button >> text=acme/cn-north-4/dev");
    expect(await column(page, "ID")).toEqual(["a"]);
    // A project without findings leaves the filter as it is.
    await page.click("#cells button >> text=acme/cn-north-4/refused");
    expect(await column(page, "ID")).toEqual(["a"]);
    await page.selectOption("#filter-project", "");
    await counted(page, "3 findings");
    await page.locator("#table tbody button").first().click();
    expect(await textOf(page.locator(".detail"))).toMatch(/dev, dev-id, cn-north-4, acme/);
  });

  test("of hundreds of projects draws few of them until someone asks", async () => {
    const cells = Array.from({ length: 300 }, (_, index) => policyCell(`p${index}`));
    const { page } = await openFile(fileOf(fleetDocumentOf([reportedPolicy({ cells })])));
    expect(await page.locator("#cells tbody tr").count()).toBe(20);
    await page.click("#cells button >> text=Show more (280 left)");
    expect(await page.locator("#cells tbody tr").count()).toBe(300);
  });

  test("filters by text, by answer, and by a click on a policy", async () => {
    const { page } = await openFile(fileOf(small));
    await page.fill("#search", "team web");
    await counted(page, "1 of 5 findings");
    expect(await column(page, "ID")).toEqual(["a"]);
    await page.fill("#search", "");
    await page.selectOption("#filter-answer", "undecided");
    await counted(page, "1 of 5 findings");
    expect(await column(page, "ID")).toEqual(["d"]);
    await page.selectOption("#filter-answer", "");
    await page.click("#policies button >> text=lost");
    expect(await column(page, "ID")).toEqual(["d"]);
  });

  test("filters by owner, and knows rows without one from an owner of that name", async () => {
    const of = (id: string, owner: string | null) =>
      resultRow(id, { owner, owner_source: owner === null ? "unknown" : "tag:owner" });
    const violations = [of("a", "web"), of("b", "(unknown)"), of("c", null), of("d", HOSTILE_NAME)];
    const { page, complaints } = await openFile(fileOf(documentOf([reportedPolicy({ violations })])));
    expect((await column(page, "Owner")).slice(0, 3)).toEqual(["web", "(unknown)", "(unknown)"]);
    const chosen: (readonly string[])[] = [];
    for (const option of await page.locator("#filter-owner option").all()) {
      await page.selectOption("#filter-owner", (await option.getAttribute("value")) ?? "");
      chosen.push(await column(page, "ID"));
    }
    expect(chosen.map((ids) => ids.join()).sort()).toEqual(["a", "a,b,c,d", "b", "c", "d"]);
    expect([complaints, await page.locator("img").count()]).toEqual([[], 0]);
    const { page: plain } = await openFile(fileOf(small));
    expect(await plain.locator("#filter-owner").count()).toBe(0);
    expect(await column(plain, "Owner")).toEqual([]);
  });

  test("begins with what is new, known and gone since an earlier answer, the new ones first", async () => {
    const SINCE = "2026-11-19T00:00:00.000Z";
    const policy = reportedPolicy({
      compared_with: SINCE,
      violations: [
        resultRow("a", { is_new: false }),
        resultRow("b", { is_new: true, size: 70 }),
        resultRow("c", { is_new: false }),
      ],
      undecided: [resultRow("u", { is_new: null, verdict: "undecided" })],
      exempt: [resultRow("e", { is_new: true })],
      gone: [
        {
          ...{ project_id: PROJECT, id: "x", kind: "legacy", name: HOSTILE_NAME },
          ...{ outcome: "deleted" as const, first_seen: SINCE },
        },
      ],
    });
    const { page, complaints } = await openFile(fileOf(documentOf([policy])));
    const cards = (await page.locator("#news .card").allInnerTexts()).map((text) =>
      text.split(/\s+/).join(" "),
    );
    expect(cards).toEqual(["1 new", "1 perhaps new", "2 known", "1 gone"]);
    const { y = 0, height = 0 } = (await page.locator("#news .cards").boundingBox()) ?? {};
    expect(y + height).toBeLessThan(300);
    expect(await textOf(page.locator("#news"))).toContain(SINCE);
    expect(await column(page, "ID")).toEqual(["b", "a", "c", "u", "e"]);
    expect((await column(page, "New or known")).slice(0, 4)).toEqual([
      ...["new", "known", "known", "perhaps new"],
    ]);
    const shown: Record<string, readonly string[]> = {};
    for (const name of ["new", "perhaps", "known"]) {
      await page.click(`#news button[aria-label$="are ${name === "perhaps" ? "perhaps new" : name}"]`);
      shown[name] = await column(page, "ID");
    }
    expect(shown).toEqual({ new: ["b"], perhaps: ["u"], known: ["a", "c"] });
    expect(await page.locator("#fresh li").allInnerTexts()).toEqual([
      '"b-name" (b): new, stale, 70 GiB, disk b-disk; policy stale_snapshots',
    ]);
    await page.click("#news summary");
    expect(await textOf(page.locator("#news details li"))).toMatch(/\(x\): deleted; policy stale_snapshots$/);
    expect([complaints, await page.locator("img").count()]).toEqual([[], 0]);
    await page.locator("#table tbody button").first().click();
    expect(await textOf(page.locator(".detail"))).toMatch(/First reported\s+2026-11-26/);
    const { page: plain } = await openFile(fileOf(small));
    expect([await plain.locator("#news-section").isVisible(), await column(plain, "New or known")]).toEqual([
      false,
      [],
    ]);
  });

  test("groups what is shown by owner, project, kind, policy or status, with subtotals that choose", async () => {
    const of = (id: string, owner: string | null, fields: Parameters<typeof resultRow>[1] = {}) =>
      resultRow(id, { owner, owner_source: "tag:owner", monthly_cost: 2, ...fields });
    const both = of("a", "web", { size: 70 });
    const grouped = documentOf([
      reportedPolicy({
        policy: "old",
        cost_currency: "CNY",
        violations: [of("c", HOSTILE_NAME, { size: 30 }), both, of("b", null, { monthly_cost: null })],
        undecided: [of("u", "web", { size: 5, kind: "standard", status: "error" })],
      }),
      reportedPolicy({ policy: "lost", cost_currency: "CNY", violations: [both] }),
    ]);
    const { page, complaints } = await openFile(fileOf(grouped));
    const subtotals = async () =>
      (await page.locator("#groups tbody tr").allInnerTexts()).map((text) => text.split("\t"));
    expect(await page.locator("#groups").isVisible()).toBe(false);
    await page.selectOption("#group-by", "owner");
    expect((await subtotals()).map(([, ...figures]) => figures)).toEqual([
      ["2", "75 GiB", "≤ 4.00 CNY"],
      ["1", "30 GiB", "≤ 2.00 CNY"],
      ["1", "10 GiB", "cost of 1 unknown"],
    ]);
    expect(await column(page, "ID")).toEqual(["a", "u", "a", "c", "b"]);
    await page.selectOption("#group-by", "policy");
    expect(await subtotals()).toEqual([
      ["old", "4", "115 GiB", "≤ 6.00 CNY (cost of 1 unknown)"],
      ["lost", "1", "70 GiB", "≤ 2.00 CNY"],
    ]);
    await page.selectOption("#group-by", "kind");
    expect(await subtotals()).toEqual([
      ["legacy snapshots", "3", "110 GiB", "≤ 4.00 CNY (cost of 1 unknown)"],
      ["standard snapshots", "1", "5 GiB", "≤ 2.00 CNY"],
    ]);
    await page.click("#groups button >> text=standard snapshots");
    expect(await column(page, "ID")).toEqual(["u"]);
    expect(await subtotals()).toEqual([["standard snapshots", "1", "5 GiB", "≤ 2.00 CNY"]]);
    await page.selectOption("#filter-kind", "");
    await page.selectOption("#filter-status", "available");
    expect(await column(page, "ID")).toEqual(["c", "a", "b", "a"]);
    await page.selectOption("#group-by", "status");
    expect(await subtotals()).toEqual([["available", "3", "110 GiB", "≤ 4.00 CNY (cost of 1 unknown)"]]);
    await page.selectOption("#group-by", "project");
    expect(await subtotals()).toHaveLength(1);
    await page.selectOption("#group-by", "");
    expect(await page.locator("#groups").isVisible()).toBe(false);
    expect([complaints, await page.locator("img").count()]).toEqual([[], 0]);
  });

  test("sorts by a column both ways, rows without a value last", async () => {
    const { page } = await openFile(fileOf(small));
    await page.click("#table thead button >> text=GiB");
    expect(await column(page, "GiB")).toEqual(["10", "10", "10", "500", "?"]);
    await page.click("#table thead button >> text=GiB");
    expect(await column(page, "GiB")).toEqual(["500", "10", "10", "10", "?"]);
    expect(await textOf(page.locator('th[aria-sort="descending"]'))).toBe("GiB");
  });

  test("a finding opens its evidence by keyboard, and closes", async () => {
    const { page } = await openFile(fileOf(small));
    await page.locator("#table tbody button").first().focus();
    await page.keyboard.press("Enter");
    expect(await textOf(page.locator(".detail"))).toMatch(/Evidence\s+seen by hand[\s\S]*team = web/);
    await page.keyboard.press("Enter");
    expect(await page.locator(".detail").count()).toBe(0);
  });

  test("hostile names are text: no markup, no script, no change of direction", async () => {
    const { page, complaints, requests } = await openFile(fileOf(small));
    await page.fill("#search", "onerror");
    await counted(page, "1 of 5 findings");
    await page.locator("#table tbody button").click();
    expect(await textOf(page.locator("#table tbody"))).toContain("</script><img src=x onerror=alert(1)>");
    expect(await page.locator("img").count()).toBe(0);
    const [text = ""] = await page.locator("main").allTextContents();
    expect(/[\u202A-\u202E\u2066-\u2069]/.test(text)).toBe(false);
    expect([complaints, requests]).toEqual([[], []]);
  });

  test("what is copied is what the command writes as CSV", async () => {
    const { page } = await openFile(fileOf(small));
    await page.click("#copy");
    await page.waitForSelector("text=Copied.");
    const copied = await page.evaluate("navigator.clipboard.readText()");
    // The page has no keys of findings, which stand last.
    const written = render(small, "csv", { isColored: false, page: "" }).replaceAll(/,key[^,\n]*\r\n/g, "\n");
    expect(copied).toBe(written);
  });

  test("draws ages, GiB by what is chosen, and what ends when, each with its figures", async () => {
    const { page, complaints } = await openFile(fileOf(small));
    expect(await page.locator("figcaption").allInnerTexts()).toEqual([
      "By age and verdict",
      expect.stringMatching(/^Provisioned GiB/),
      "Deadlines by month",
    ]);
    const figures = page.locator("figure").nth(1).locator("details tr th");
    expect(await figures.allTextContents()).toContain("a-disk");
    await page.getByLabel("GiB by").selectOption("metadata:team");
    expect((await figures.allTextContents()).slice(0, 2)).toEqual(["web", "(none)"]);
    expect(await page.locator("figure").nth(2).locator("details tr").allInnerTexts()).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  test("ten thousand findings are under a megabyte, and drawn as someone looks", async () => {
    const uuid = (seed: string) => {
      const hex = createHash("sha256").update(seed).digest("hex");
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20, 32),
      ].join("-");
    };
    const violations = Array.from({ length: 10_000 }, (_, index) =>
      resultRow(uuid(`s${index}`), {
        name: `backup-${index % 7}-${index}`,
        volume_id: uuid(`d${index % 4000}`),
        size: 10 * (1 + (index % 50)),
        created_at: new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString(),
      }),
    );
    const file = fileOf(documentOf([reportedPolicy({ violations })]));
    expect(statSync(file).size).toBeLessThan(1_000_000);
    const { page, complaints } = await openFile(file);
    expect(await textOf(page.locator("#count"))).toBe("10,000 findings");
    expect(await page.locator("#table tbody tr").count()).toBeLessThan(1000);
    await page.click("#table thead button >> text=Created");
    await page.fill("#search", "backup-3-");
    await counted(page, "1,429 of 10,000 findings");
    expect(complaints).toEqual([]);
  });

  test.each([
    ["light", "one project", () => small],
    ["dark", "one project", () => small],
    ["light", "several projects", () => fleet],
    ["dark", "several projects", () => fleet],
    ["light", "with an earlier answer", () => compared],
    ["dark", "with an earlier answer", () => compared],
  ] as const)("whoever cannot see it well can use it: %s, %s", async (scheme, _, document) => {
    const { page } = await openFile(fileOf(document()), { scheme, bypassesPolicy: true });
    await page.locator("#table tbody button").first().click();
    await page.selectOption("#group-by", "policy");
    await page.addScriptTag({ path: require.resolve("axe-core") });
    const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)])).toEqual([]);
  });

  test("prints every finding that the filters let through", async () => {
    const violations = Array.from({ length: 300 }, (_, index) => resultRow(`s${index}`));
    const { page } = await openFile(fileOf(documentOf([reportedPolicy({ violations })])));
    expect(await page.locator("#table tbody tr").count()).toBeLessThan(300);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("#table tbody tr").count()).toBe(300);
  });

  test("speaks Chinese, in every text and name of its own", async () => {
    const said = { reason: "创建于 180 多天前。", evidence: ["亲眼所见"] };
    const gone = ["deleted", "complies", "arguments_changed", "exempt", "policy_removed"] as const;
    const stale = reportedPolicy({
      policy: "过期快照",
      monthly_cost: 12.5,
      compared_with: "2026-11-19T00:00:00.000Z",
      gone: gone.map((outcome) => ({
        ...{ project_id: PROJECT, id: "x", kind: "legacy", name: null, outcome, first_seen: null },
      })),
      violations: [
        resultRow("a", { ...said, size: 500, metadata: { team: "web" }, due_at: "2026-12-24T00:00:00Z" }),
        resultRow("b", { ...said, name: null, size: null, created_at: null }),
      ],
      exempt: [resultRow("c", { ...said, exemption: "发布镜像", exempt_through: "2027-03-31" })],
    });
    const lost = reportedPolicy({
      policy: "孤儿快照",
      undecided: [resultRow("d", { ...said, verdict: "undecided" })],
      undecided_summary: "1 个快照无法判定",
      complete: false,
      suspect: true,
      suspect_reason: "列表中没有任何云硬盘。",
      exemption_notices: ["将于 2027-03-31 到期。"],
    });
    const unseen = {
      rule: "failed_snapshots",
      policy: "失败快照",
      project_id: PROJECT,
      reason: "没有权限。",
      has_baseline: false,
      remembered: [],
    };
    const chinese = documentOf([stale, lost], { not_looked_at: [unseen] });
    const { page, complaints } = await openFile(fileOf({ ...chinese, language: "zh" }));
    for (const button of await page.locator("#table tbody button").all()) await button.click();
    await page.click("#news summary");
    await page.selectOption("#group-by", "kind");
    await page.click("#copy");
    await page.waitForSelector("text=已复制。");
    const labels =
      "[...document.querySelectorAll('[aria-label]')].map((it) => it.getAttribute('aria-label'))";
    const texts = [
      await page.title(),
      await textOf(page.locator("body")),
      await textOf(page.locator("noscript")),
      ...((await page.evaluate(labels)) as string[]),
    ];
    const known = ["evs-snapshots", "stale_snapshots", "cn-north-4", "-name", "-disk", "team", "web"];
    expect(texts.flatMap((text) => foreignWordsOf(text, known))).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    expect(await textOf(page.locator("#filter-answer"))).toContain("无法判定");
    expect(complaints).toEqual([]);
  });

  test("speaks Chinese of several projects", async () => {
    const cells = (["complete", "incomplete", "refused", "unreachable", "absent"] as const).map(
      (state, index) =>
        policyCell(`项目${index}`, { state, reasons: state === "complete" ? [] : ["没有权限。"] }),
    );
    const chinese = fleetDocumentOf([reportedPolicy({ policy: "过期快照", cells })]);
    const { page } = await openFile(fileOf({ ...chinese, language: "zh" }));
    const text = await textOf(page.locator("#looked"));
    expect(foreignWordsOf(text, ["cn-north-4"])).toEqual([]);
    expect(text).toContain("被拒绝");
  });

  test("a page whose data was cut says so", async () => {
    const file = join(temporaryFolder(), "cut.html");
    writeFileSync(file, html.replace("<!--data-->", "H4sIAAAA"));
    const { page } = await openFile(file, { ready: "#failure:not([hidden])" });
    expect(await textOf(page.locator("#failure"))).toMatch(/^The page cannot be shown: /);
  });
});
