import { csvFormatRows } from "d3-dsv";
import type { Texts } from "../../audit/catalogue";
import { CSV_COLUMNS, csvCellsOf } from "../csv-cells";
import { byId, element } from "./dom";
import type { PageFinding } from "./findings";

/** Adds the buttons that copy or download the shown rows. */
export function addCopyButtons(shown: () => readonly PageFinding[], texts: Texts): void {
  const { page } = texts;
  const said = element("span", { role: "status" });
  const copy = element("button", { type: "button", id: "copy" }, page.copy.copy);
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(toCsv(shown(), texts));
      said.textContent = page.copy.copied;
    } catch {
      said.textContent = page.copy.refused;
    }
  });
  const save = element("button", { type: "button", id: "save" }, page.copy.save);
  save.addEventListener("click", () => {
    // Spreadsheets need the mark to read it as UTF-8.
    const url = URL.createObjectURL(new Blob(["\uFEFF", toCsv(shown(), texts)], { type: "text/csv" }));
    element("a", { href: url, download: "evs-findings.csv" }).click();
    URL.revokeObjectURL(url);
  });
  byId("filters").append(copy, save, said);
}

/** The page has no keys of findings. */
const COLUMNS = CSV_COLUMNS.filter((column) => column !== "key");

const toCsv = (findings: readonly PageFinding[], texts: Texts) =>
  `${csvFormatRows([COLUMNS, ...findings.map((finding) => csvCellsOf(finding, texts, COLUMNS))])}\n`;
