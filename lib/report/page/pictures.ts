import { barX, barY, plot, ruleX, ruleY } from "@observablehq/plot";
import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { oneLine } from "../../audit/catalogue/text";
import { distinctRows } from "../total";
import { byId, element } from "./dom";
import {
  ageLabels,
  type Bar,
  countsByAge,
  endsByMonth,
  type Grouping,
  gibBy,
  metadataKeysOf,
} from "./figures";
import type { PageFinding } from "./findings";
import { CLASS, COLORS, figure, legend, WIDTH } from "./picture-frame";

const LABEL_LENGTH = 22;
/** The pictures of the filtered findings. */
export class Pictures {
  private grouping: Grouping = "disk";
  private findings: readonly PageFinding[] = [];

  /** @param verdicts of all findings, so that each keeps its color with any filter */
  constructor(
    private readonly now: Date,
    private readonly verdicts: readonly string[],
    private readonly texts: Texts,
  ) {}

  private get words() {
    return this.texts.page.pictures;
  }

  show(findings: readonly PageFinding[]): void {
    this.findings = distinctRows(findings);
    byId("pictures-section").hidden = findings.length === 0;
    byId("pictures").replaceChildren(this.ages(), this.sizes(), ...this.ends());
  }

  private ages(): HTMLElement {
    const { words } = this;
    const bars = countsByAge(this.findings, this.now, words);
    const shown = new Set(bars.map(({ part }) => part));
    const picture = plot({
      className: CLASS,
      width: WIDTH,
      height: 260,
      x: { domain: ageLabels(words), label: words.age },
      y: { grid: true, label: words.findings },
      color: { domain: this.verdicts, range: COLORS },
      marks: [barY(bars, { x: "group", y: "value", fill: "part", title: titleOf(words) }), ruleY([0])],
    });
    const meanings = legend(this.verdicts).filter((_, index) => shown.has(this.verdicts[index] ?? ""));
    return figure(words, words.ages, picture, bars, meanings);
  }

  private sizes(): HTMLElement {
    const { words } = this;
    const bars = gibBy(this.findings, this.grouping, this.texts);
    const domain = bars.map(({ group }) => group);
    const picture = plot({
      className: CLASS,
      width: WIDTH,
      marginLeft: 150,
      height: 40 + bars.length * 18,
      x: { grid: true, label: "GiB" },
      y: { domain, label: null, tickFormat: shortened },
      marks: [
        barX(bars, { x: "value", y: "group", fill: COLORS[1] ?? "", title: titleOf(words) }),
        ruleX([0]),
      ],
    });
    const made = figure(words, words.sizes, picture, bars, []);
    made.querySelector("figcaption")?.append(" ", this.groupings());
    return made;
  }

  private groupings(): HTMLElement {
    const { words } = this;
    const metadata = metadataKeysOf(this.findings).map((key): [Grouping, string] => [
      `metadata:${key}`,
      words.byMetadata(key),
    ]);
    const options: [Grouping, string][] = [["disk", words.byDisk], ["name", words.byName], ...metadata];
    const select = element(
      "select",
      { "aria-label": words.sizesBy },
      ...options.map(([value, label]) => element("option", { value }, label)),
    );
    select.value = this.grouping;
    select.addEventListener("change", () => {
      this.grouping = select.value as Grouping;
      byId("pictures").children[1]?.replaceWith(this.sizes());
      byId("pictures").querySelector("select")?.focus();
    });
    return select;
  }

  /** Empty without deadlines or ends. */
  private ends(): HTMLElement[] {
    const { words } = this;
    const bars = endsByMonth(this.findings, words);
    if (bars.length === 0) return [];
    const parts = [words.deadline, words.exemptionEnds];
    const picture = plot({
      className: CLASS,
      width: WIDTH,
      height: 260,
      x: { type: "band", label: words.month },
      y: { grid: true, label: words.findings },
      color: { domain: parts, range: COLORS },
      marks: [barY(bars, { x: "group", y: "value", fill: "part", title: titleOf(words) }), ruleY([0])],
    });
    return [figure(words, words.ends, picture, bars, legend(parts))];
  }
}

const titleOf =
  (words: Texts["page"]["pictures"]) =>
  ({ group, part, value }: Bar) =>
    words.bar(oneLine(group), oneLine(part), formatNumber(value));

function shortened(text: string): string {
  const characters = [...oneLine(text)];
  return characters.length > LABEL_LENGTH
    ? `${characters.slice(0, LABEL_LENGTH).join("")}…`
    : characters.join("");
}
