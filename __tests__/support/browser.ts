import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

/** Debian's packages, and what others call theirs. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

function tryFindBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

const executablePath = tryFindBrowser();

/** For tests in a real browser: skipped with a word where none is installed, unless it is CI that lacks it. */
export const describeInBrowser =
  executablePath === undefined && process.env.CI === undefined ? describe.skip : describe;
if (executablePath === undefined) {
  console.warn(`No Chromium is on the PATH (${NAMES.join(", ")}): tests in a browser are skipped.`);
}

/** A page, and what must not have happened in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, violations of the content policy among them. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, other than the file itself. */
  readonly requests: readonly string[];
}

let browser: Browser | undefined;
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
});

export interface OpenOptions {
  /** What is there when the page shows what it has. */
  readonly ready?: string;
  readonly scheme?: "light" | "dark";
  /** Whether a test may put scripts of its own into the page. @default false */
  readonly bypassesPolicy?: boolean;
}

/** Opens a file, and waits until it shows what it has. */
export async function openFile(
  file: string,
  { ready = "body[data-ready]", scheme = "light", bypassesPolicy = false }: OpenOptions = {},
): Promise<WatchedPage> {
  browser ??= await chromium.launch({ executablePath: executablePath ?? "chromium", args: ["--no-sandbox"] });
  const context = await browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
    colorScheme: scheme,
    bypassCSP: bypassesPolicy,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("dialog", (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const url = `file://${file}`;
  page.on("request", (request) => {
    if (request.url() !== url) requests.push(request.url());
  });
  await page.goto(url);
  await page.waitForSelector(ready);
  return { page, complaints, requests };
}
