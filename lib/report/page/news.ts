import type { Texts } from "../../audit/catalogue";
import { labelOf } from "../../audit/catalogue/labels";
import { formatNumber } from "../../audit/catalogue/numbers";
import type { AuditDocument } from "../document";
import { freshRows, type News, newsOf, outcomesOf } from "../news";
import { rowWords } from "../row-text";
import { byId, element } from "./dom";
import type { Choice, RowNews } from "./findings";

/** Maximum number of listed new rows. */
const MOST_FRESH = 5;
/** Maximum number of listed gone rows. */
const MOST_GONE = 500;

/** Filters findings by whether they are new. */
export type ChooseNews = (choice: Pick<Choice, "news" | "answer">) => void;

/** New, known and gone findings since an earlier answer; empty without one. */
export function showNews(document: AuditDocument, texts: Texts, choose: ChooseNews): void {
  const news = newsOf(document);
  if (news === undefined) return;
  const words = texts.page.news;
  byId("news-section").hidden = false;
  byId("news").append(
    element(
      "div",
      { class: "cards" },
      newsCard("new", news.fresh, texts, choose),
      ...(news.perhaps === 0 ? [] : [newsCard("perhaps", news.perhaps, texts, choose)]),
      newsCard("known", news.known, texts, choose),
      ...(news.gone === undefined ? [] : [card(formatNumber(news.gone.length), words.gone)]),
    ),
    element("p", { class: "soft" }, words.since(news.since)),
    ...freshList(document, texts),
    ...goneList(news, texts),
  );
}

const card = (value: Node | string, label: string) =>
  element("div", { class: "card" }, element("strong", {}, value), label);

function newsCard(news: RowNews, count: number, texts: Texts, choose: ChooseNews): HTMLElement {
  const words = texts.page.news;
  const value = formatNumber(count);
  if (count === 0) return card(value, words[news]);
  const title = words.show(words[news]);
  const button = element("button", { type: "button", title, "aria-label": `${value} ${title}` }, value);
  // Undecided rows may be new too.
  button.addEventListener("click", () => choose({ news, answer: news === "perhaps" ? "" : "violation" }));
  return card(button, words[news]);
}

/** The largest new rows, as at the start of texts. */
function freshList(document: AuditDocument, texts: Texts): HTMLElement[] {
  const fresh = freshRows(document);
  if (fresh.length === 0) return [];
  const items = fresh
    .slice(0, MOST_FRESH)
    .map(({ row, policy }) => element("li", {}, rowWords(row, texts, [policy.policy])));
  const left = fresh.length - MOST_FRESH;
  const more = left > 0 ? [element("li", {}, texts.memory.more(left))] : [];
  return [element("ul", { id: "fresh", class: "lead" }, ...items, ...more)];
}

function goneList({ gone = [] }: News, texts: Texts): HTMLElement[] {
  if (gone.length === 0) return [];
  const { memory, page } = texts;
  const items = gone
    .slice(0, MOST_GONE)
    .map(({ id, name, outcome, policy }) =>
      element("li", {}, memory.goneRow(labelOf({ id, name }, texts), memory.became[outcome], policy)),
    );
  const left = gone.length - MOST_GONE;
  return [
    element(
      "details",
      {},
      element("summary", {}, page.news.goneRows(outcomesOf(gone, memory))),
      element("ul", { class: "lead" }, ...items, ...(left > 0 ? [element("li", {}, memory.more(left))] : [])),
    ),
  ];
}
