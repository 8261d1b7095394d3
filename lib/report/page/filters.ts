import type { Texts } from "../../audit/catalogue";
import { statusOf } from "../groups";
import type { RowAnswer } from "../rows";
import { kindOf } from "../total";
import { byId, element } from "./dom";
import {
  type Choice,
  EVERYTHING,
  ownerChoice,
  ownerOfChoice,
  type PageFinding,
  type RowNews,
} from "./findings";

/** A search starts after this pause in typing. */
const PAUSE_MS = 120;

/** The filters above the table, with a callback for every change. */
export class Filters {
  private choice: Choice = EVERYTHING;
  private readonly selects = new Map<keyof Choice, HTMLSelectElement>();

  constructor(
    findings: readonly PageFinding[],
    private readonly texts: Texts,
    private readonly onChange: (choice: Choice) => void,
  ) {
    const { columns, filters } = texts.page;
    const form = byId("filters");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.append(this.search());
    this.addSelect(
      form,
      "policy",
      columns.policy,
      findings.map(({ policy }) => policy.policy),
    );
    this.addSelect(
      form,
      "answer",
      columns.answer,
      findings.map(({ answer }) => answer),
      (value) => texts.page.answers[value as RowAnswer],
    );
    this.addSelect(
      form,
      "news",
      columns.news,
      findings.map(({ news }) => news),
      (value) => texts.page.news[value as RowNews],
    );
    this.addSelect(
      form,
      "verdict",
      columns.verdict,
      findings.map(({ row }) => row.verdict),
    );
    const { kinds }: { readonly kinds: Readonly<Record<string, string>> } = texts.documents.totals;
    this.addSelect(
      form,
      "kind",
      columns.kind,
      findings.map(({ row }) => kindOf(row)),
      (value) => kinds[value] ?? value,
    );
    this.addSelect(
      form,
      "status",
      texts.page.detail.status,
      findings.map((finding) => statusOf(finding) ?? ""),
    );
    this.addSelect(
      form,
      "owner",
      columns.owner,
      findings.map(({ row }) => ownerChoice(row)),
      (value) => ownerOfChoice(value) ?? texts.page.noOwner,
    );
    this.addSelect(
      form,
      "project",
      filters.project,
      findings.map(({ project }) => project),
    );
  }

  /** Shows rows with these values. Other filters do not change. */
  choose(choice: Partial<Choice>): void {
    for (const [key, value] of Object.entries(choice)) {
      const select = this.selects.get(key as keyof Choice);
      // The filter has no option for a project without findings.
      if (select === undefined || ![...select.options].some((option) => option.value === value)) continue;
      select.value = value;
      this.change({ [key]: value });
    }
  }

  private change(part: Partial<Choice>): void {
    this.choice = { ...this.choice, ...part };
    this.onChange(this.choice);
  }

  private search(): HTMLElement {
    const input = element("input", { type: "search", id: "search" });
    let timer: number | undefined;
    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.change({ text: input.value.trim() }), PAUSE_MS);
    });
    return element("label", {}, this.texts.page.filters.search, input);
  }

  private addSelect(
    form: HTMLElement,
    key: keyof Choice,
    label: string,
    values: readonly string[],
    shown: (value: string) => string = (value) => value,
  ): void {
    const distinct = [...new Set(values)].filter((value) => value !== "").sort();
    // With one option there is no choice.
    if (distinct.length < 2) return;
    const select = element(
      "select",
      { id: `filter-${key}` },
      element("option", { value: "" }, this.texts.page.filters.all),
      ...distinct.map((value) => element("option", { value }, shown(value))),
    );
    select.addEventListener("change", () => this.change({ [key]: select.value }));
    this.selects.set(key, select);
    form.append(element("label", {}, label, select));
  }
}
