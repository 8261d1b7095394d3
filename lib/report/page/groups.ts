import type { Texts } from "../../audit/catalogue";
import { GROUPINGS, type Grouping, groupsOf, statusOf } from "../groups";
import { distinctRows, kindOf, withoutGroups } from "../total";
import { totalLine, totalNotes } from "../total-lines";
import { byId, element } from "./dom";
import { type Choice, ownerChoice, type PageFinding } from "./findings";

/** Number of groups that are drawn at once. */
const STEP = 50;

/** The choice of a grouping, and the subtotals of the shown findings. */
export class Groups {
  private by: Grouping | undefined;
  private drawAll = () => {};
  private readonly place = byId("groups");

  /** @param onChange is called for another grouping @param choose shows one group */
  constructor(
    private readonly texts: Texts,
    onChange: () => void,
    private readonly choose: (choice: Partial<Choice>) => void,
  ) {
    const { filters } = texts.page;
    const select = element(
      "select",
      { id: "group-by" },
      element("option", { value: "" }, texts.page.pictures.none),
      ...GROUPINGS.map((by) => element("option", { value: by }, texts.documents.totals.groupedBy[by])),
    );
    select.addEventListener("change", () => {
      this.by = GROUPINGS.find((by) => by === select.value);
      onChange();
    });
    addEventListener("beforeprint", () => this.drawAll());
    byId("filters").append(element("label", {}, filters.groupBy, select));
  }

  /** The findings sorted by group, the largest group first. Its subtotals are above them. */
  show(findings: readonly PageFinding[]): readonly PageFinding[] {
    const { by } = this;
    this.place.hidden = by === undefined;
    if (by === undefined) return findings;
    this.place.replaceChildren(...this.table(withoutGroups(findings), by));
    return groupsOf(findings, by, this.texts).flatMap(({ rows }) => rows);
  }

  private table(findings: readonly PageFinding[], by: Grouping): Node[] {
    const { texts } = this;
    const { columns, totals } = texts.documents;
    const all = distinctRows(findings);
    const hasCosts = all.some(({ cost }) => cost !== undefined);
    const head = (title: string, name?: string) => element("th", { scope: "col", class: name }, title);
    const titles = [totals.rows, columns.provisioned, ...(hasCosts ? [totals.costs] : [])];
    const groups = groupsOf(findings, by, texts);
    const body = element("tbody");
    const more = element("button", { type: "button" });
    const draw = (count: number) => {
      const drawn = body.rows.length;
      for (const { label, rows } of groups.slice(drawn, drawn + count)) {
        const { count: number, provisioned, cost } = totalLine(label, distinctRows(rows), hasCosts, texts);
        const button = element("button", { type: "button" }, label);
        const [first] = rows;
        if (first !== undefined) button.addEventListener("click", () => this.choose(CHOICES[by](first)));
        const figures = [number, provisioned, ...(hasCosts ? [cost] : [])];
        body.append(
          element(
            "tr",
            {},
            element("th", { scope: "row" }, button),
            ...figures.map((figure) => element("td", { class: "number" }, figure)),
          ),
        );
      }
      const left = groups.length - body.rows.length;
      more.hidden = left === 0;
      more.textContent = texts.page.more(left);
    };
    this.drawAll = () => draw(groups.length);
    more.addEventListener("click", this.drawAll);
    draw(STEP);
    const header = element("tr", {}, head(totals.part), ...titles.map((title) => head(title, "number")));
    return [
      element("table", {}, element("thead", {}, header), body),
      more,
      ...totalNotes(all, texts).map((note) => element("p", { class: "soft" }, note)),
    ];
  }
}

/** The filters for the group of a finding. The status filter has no option for rows without a status. */
const CHOICES: Readonly<Record<Grouping, (finding: PageFinding) => Partial<Choice>>> = {
  owner: ({ row }) => ({ owner: ownerChoice(row) }),
  project: ({ project }) => ({ project }),
  kind: ({ row }) => ({ kind: kindOf(row) }),
  policy: ({ policy }) => ({ policy: policy.policy }),
  status: (finding) => ({ status: statusOf(finding) ?? "" }),
};
