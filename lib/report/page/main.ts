import { formatNumber } from "../../audit/words/numbers";
import { addCopyButtons } from "./copy";
import { byId } from "./dom";
import { Filters } from "./filters";
import { EVERYTHING, findingsOf, isChosen } from "./findings";
import { loadDocument } from "./load";
import { showOverview } from "./overview";
import { Pictures } from "./pictures";
import { FindingsTable } from "./table";

async function main(): Promise<void> {
  const audit = await loadDocument(byId("data").textContent ?? "");
  const findings = findingsOf(audit);
  const table = new FindingsTable();
  const pictures = new Pictures(new Date(audit.made_at), [
    ...new Set(findings.map(({ row }) => row.verdict)),
  ]);
  const show = (choice: typeof EVERYTHING) => {
    const chosen = findings.filter((finding) => isChosen(finding, choice));
    const size = chosen.length === findings.length ? "" : ` of ${formatNumber(findings.length)}`;
    byId("count").textContent = `${formatNumber(chosen.length)}${size} findings`;
    table.show(chosen);
    pictures.show(chosen);
  };
  const filters = new Filters(findings, show);
  addCopyButtons(() => table.shown);
  showOverview(audit, (policy) => filters.choosePolicy(policy));
  show(EVERYTHING);
  document.body.dataset.ready = "true";
}

main().catch((error: unknown) => {
  const failure = byId("failure");
  failure.hidden = false;
  failure.textContent = `The page cannot be shown: ${error instanceof Error ? error.message : String(error)}`;
});
