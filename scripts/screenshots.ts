// Makes the pictures of docs/report.md from the demo: `npm run screenshots`, where Chromium is installed.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { demoEnvironment, demoScenario, startEmbeddedApi } from "../lib/embedded";
import { bundleCommand } from "./bundle-command";
import { inTemporaryFolder } from "./temporary-folder";

const images = join(__dirname, "..", "docs", "images");
const run = promisify(execFile);

const PICTURES = [
  { image: "report.png", scheme: "light", language: "en" },
  { image: "report-zh.png", scheme: "light", language: "zh" },
  { image: "findings-dark.png", scheme: "dark", language: "en" },
] as const;

async function main(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const command = join(folder, "main.js");
    await bundleCommand(command);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: ["--no-sandbox"],
    });
    try {
      for (const { image, scheme, language } of PICTURES) {
        const report = join(folder, `${language}.html`);
        await writeReport(command, report, language);
        const page = await browser.newPage({ viewport: { width: 1280, height: 1120 }, colorScheme: scheme });
        await page.goto(`file://${report}`);
        await page.waitForSelector("body[data-ready]");
        if (scheme === "dark") {
          await page.click("#policies button >> text=orphaned_snapshots");
          await page.locator("#table tbody button").first().click();
        }
        await page.screenshot({ path: join(images, image) });
      }
    } finally {
      await browser.close();
    }
  });
}

async function writeReport(command: string, report: string, language: string): Promise<void> {
  const scenario = demoScenario();
  const api = await startEmbeddedApi({ scenario });
  const env = { ...demoEnvironment(api.url, scenario), HOME: "/nonexistent" };
  try {
    await run(
      process.execPath,
      [command, "audit", "--format", "html", "--language", language, "--fail-on", "none", "--output", report],
      { env },
    );
  } finally {
    await api.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
