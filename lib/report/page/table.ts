import type { Texts } from "../../audit/catalogue";
import { type Column, columnsOf, nameColumnOf, type ShownColumns, sorted } from "./columns";
import { detailOf } from "./detail";
import { byId, element } from "./dom";
import type { PageFinding } from "./findings";

/** Number of rows that are drawn at once. */
const STEP = 100;

/** The table of findings. It is drawn as the reader scrolls, sorted by any column, and each row opens. */
export class FindingsTable {
  private findings: readonly PageFinding[] = [];
  private drawn = 0;
  private order: { readonly column: Column; readonly isDescending: boolean } | undefined;
  private readonly body = element("tbody");
  private readonly more = byId("more");
  private readonly headers = new Map<Column, HTMLElement>();

  private readonly name: Column;
  private readonly columns: readonly Column[];

  constructor(
    private readonly texts: Texts,
    shown: ShownColumns,
  ) {
    this.name = nameColumnOf(texts);
    this.columns = columnsOf(texts, shown);
    const row = element("tr", {}, ...[this.name, ...this.columns].map((column) => this.header(column)));
    byId("table").append(element("thead", {}, row), this.body);
    this.more.addEventListener("click", () => this.draw(STEP));
    // All filtered rows are printed.
    addEventListener("beforeprint", () => this.draw(this.findings.length));
    new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) this.draw(STEP);
    }).observe(this.more);
  }

  show(findings: readonly PageFinding[]): void {
    const { order } = this;
    this.findings = order === undefined ? findings : sorted(findings, order.column, order.isDescending);
    this.body.replaceChildren();
    this.drawn = 0;
    this.draw(STEP);
  }

  /** The shown rows, in the order of the table. */
  get shown(): readonly PageFinding[] {
    return this.findings;
  }

  private draw(count: number): void {
    const rows = this.findings.slice(this.drawn, this.drawn + count);
    this.drawn += rows.length;
    this.body.append(...rows.map((finding) => this.rowOf(finding)));
    const left = this.findings.length - this.drawn;
    this.more.hidden = left === 0;
    this.more.textContent = this.texts.page.more(left);
  }

  private header(column: Column): HTMLElement {
    const button = element("button", { type: "button" }, column.title);
    button.addEventListener("click", () => this.sortBy(column));
    const header = element("th", { scope: "col", "aria-sort": "none", class: column.class }, button);
    this.headers.set(column, header);
    return header;
  }

  private sortBy(column: Column): void {
    const isDescending = this.order?.column === column && !this.order.isDescending;
    this.order = { column, isDescending };
    for (const [other, header] of this.headers) {
      header.setAttribute("aria-sort", other !== column ? "none" : isDescending ? "descending" : "ascending");
    }
    this.show(this.findings);
  }

  private rowOf(finding: PageFinding): HTMLElement {
    const button = element("button", { type: "button", "aria-expanded": "false" }, this.name.cell(finding));
    const row = element(
      "tr",
      {},
      element("td", {}, button),
      ...this.columns.map(({ class: name, cell }) => element("td", { class: name }, cell(finding))),
    );
    let detail: HTMLElement | undefined;
    button.addEventListener("click", () => {
      if (detail === undefined) {
        detail = element(
          "tr",
          { class: "detail" },
          element("td", { colspan: String(this.columns.length + 1) }, detailOf(finding, this.texts)),
        );
        row.after(detail);
      } else {
        detail.remove();
        detail = undefined;
      }
      button.setAttribute("aria-expanded", String(detail !== undefined));
    });
    return row;
  }
}
