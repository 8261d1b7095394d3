import { textsOf } from "../../audit/catalogue";
import { addCopyButtons } from "./copy";
import { byId } from "./dom";
import { Filters } from "./filters";
import { type Choice, EVERYTHING, findingsOf, isChosen } from "./findings";
import { Groups } from "./groups";
import { loadDocument } from "./load";
import { showNews } from "./news";
import { showOverview } from "./overview";
import { Pictures } from "./pictures";
import { FindingsTable } from "./table";

async function main(): Promise<void> {
  const audit = await loadDocument(byId("data").textContent ?? "");
  const texts = textsOf(audit.language);
  const findings = findingsOf(audit, texts);
  const table = new FindingsTable(texts, {
    projects: audit.cells.length > 1,
    news: findings.some(({ news }) => news !== ""),
    owners: findings.some(({ row }) => row.owner_source !== null),
  });
  const verdicts = [...new Set(findings.map(({ row }) => row.verdict))];
  const pictures = new Pictures(new Date(audit.made_at), verdicts, texts);
  let current = EVERYTHING;
  const show = (choice: Choice) => {
    current = choice;
    const chosen = findings.filter((finding) => isChosen(finding, choice));
    byId("count").textContent = texts.page.count(chosen.length, findings.length);
    table.show(groups.show(chosen));
    pictures.show(chosen);
  };
  const filters = new Filters(findings, texts, show);
  const groups = new Groups(
    texts,
    () => show(current),
    (choice) => filters.choose(choice),
  );
  addCopyButtons(() => table.shown, texts);
  const choose = (choice: Partial<Choice>) => {
    filters.choose(choice);
    byId("findings").scrollIntoView();
  };
  showNews(audit, texts, choose);
  showOverview(audit, texts, (key, value) => choose({ [key]: value }));
  show(EVERYTHING);
  document.body.dataset.ready = "true";
}

main().catch((error: unknown) => {
  const failure = byId("failure");
  failure.hidden = false;
  const { page } = textsOf(document.documentElement.lang.startsWith("zh") ? "zh" : "en");
  failure.textContent = page.failure(error instanceof Error ? error.message : String(error));
});
