import { cell, plot, text } from "@observablehq/plot";
import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { oneLine } from "../../audit/catalogue/text";
import type { PlaceState } from "../../audit/facts/place";
import { cellKeyOf } from "../cell-key";
import { cellName, isComplete } from "../cell-words";
import type { AuditDocument, ReportedCell } from "../document";
import { element } from "./dom";
import { projectOf } from "./findings";
import { CLASS, COLORS, figure, legend, WIDTH } from "./picture-frame";

/** Number of rows that are drawn at once. */
const STEP = 20;
/** Number of squares in a line of the picture. */
const COLUMNS = 15;
const LABEL_LENGTH = 22;
/** Signs of the states, in addition to their color. */
const STATE_SIGNS: Readonly<Record<PlaceState, string>> = {
  complete: "✓",
  incomplete: "◐",
  refused: "✗",
  unreachable: "…",
  absent: "∅",
};
const STATES = Object.keys(STATE_SIGNS) as PlaceState[];
/** Colors of the states, in their order. */
const STATE_COLORS = [2, 4, 0, 3, 6].map((index) => COLORS[index] ?? "");

interface CountedCell {
  readonly cell: ReportedCell;
  readonly violations: number;
  readonly undecided: number;
}

/** The projects of a document with several: a table, and a picture of their states. */
export function cellOverview(
  document: AuditDocument,
  texts: Texts,
  choose: (key: "project", value: string) => void,
): HTMLElement[] {
  const counted = countedCells(document);
  return [cellTable(counted, texts, choose), cellPicture(document.cells, texts)];
}

/** Incomplete cells first, then the cells with the most violations. */
function countedCells({ cells, policies }: AuditDocument): CountedCell[] {
  const counts = new Map<string, { violations: number; undecided: number }>();
  for (const one of policies.flatMap((policy) => policy.cells)) {
    const known = counts.get(cellKeyOf(one)) ?? { violations: 0, undecided: 0 };
    known.violations += one.violation_count;
    known.undecided += one.undecided_count;
    counts.set(cellKeyOf(one), known);
  }
  return cells
    .map((one) => ({ cell: one, ...(counts.get(cellKeyOf(one)) ?? { violations: 0, undecided: 0 }) }))
    .sort(
      (a, b) =>
        Number(isComplete(a.cell)) - Number(isComplete(b.cell)) ||
        b.violations - a.violations ||
        b.undecided - a.undecided,
    );
}

function cellTable(
  counted: readonly CountedCell[],
  texts: Texts,
  choose: (key: "project", value: string) => void,
): HTMLElement {
  const words = texts.page.cells;
  const head = (title: string, isNumber = false) =>
    element("th", { scope: "col", class: isNumber ? "number" : undefined }, title);
  const body = element("tbody");
  const more = element("button", { type: "button" });
  const draw = (count: number) => {
    const drawn = body.rows.length;
    body.append(...counted.slice(drawn, drawn + count).map((one) => rowOf(one, texts, choose)));
    const left = counted.length - body.rows.length;
    more.hidden = left === 0;
    more.textContent = texts.page.more(left);
  };
  more.addEventListener("click", () => draw(counted.length));
  addEventListener("beforeprint", () => draw(counted.length));
  draw(STEP);
  const header = element(
    "tr",
    {},
    head(words.project),
    head(words.state),
    head(words.violations, true),
    head(words.undecided, true),
    head(words.reason),
  );
  return element(
    "section",
    { class: "scroll", id: "cells", "aria-label": words.table },
    element("table", {}, element("thead", {}, header), body),
    more,
  );
}

function rowOf(
  { cell: one, violations, undecided }: CountedCell,
  texts: Texts,
  choose: (key: "project", value: string) => void,
): HTMLElement {
  const button = element("button", { type: "button" }, cellName(one, texts));
  button.addEventListener("click", () => choose("project", projectOf(one, texts)));
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, button),
    element("td", { class: "nowrap" }, stateWords(one.state, texts)),
    element("td", { class: "number" }, formatNumber(violations)),
    element("td", { class: "number" }, formatNumber(undecided)),
    element("td", {}, one.reasons.join(" ")),
  );
}

const stateWords = (state: PlaceState, { documents }: Texts) =>
  `${STATE_SIGNS[state]} ${documents.states[state]}`;

/** A square per project, in lines by account and region. */
function cellPicture(cells: readonly ReportedCell[], texts: Texts): HTMLElement {
  const words = texts.page.cells;
  const groups = new Map<string, ReportedCell[]>();
  for (const one of cells) {
    const place = cellName({ ...one, project_id: null, project_name: null }, texts);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [one]);
    else group.push(one);
  }
  const squares = [...groups].flatMap(([place, group]) =>
    group.map((one, index) => ({
      column: index % COLUMNS,
      line: JSON.stringify([Math.floor(index / COLUMNS), place]),
      state: one.state,
      sign: STATE_SIGNS[one.state],
      title: oneLine(`${cellName(one, texts)}: ${texts.documents.states[one.state]}`),
    })),
  );
  const lines = [...new Set(squares.map(({ line }) => line))];
  const picture = plot({
    className: CLASS,
    width: WIDTH,
    marginLeft: 150,
    height: 20 + lines.length * 22,
    x: { axis: null, domain: Array.from({ length: COLUMNS }, (_, index) => index) },
    y: { domain: lines, label: null, tickFormat: lineLabel },
    color: { domain: STATES, range: STATE_COLORS },
    marks: [
      cell(squares, { x: "column", y: "line", fill: "state", fillOpacity: 0.45, inset: 1, title: "title" }),
      text(squares, { x: "column", y: "line", text: "sign" }),
    ],
  });
  const bars = [...groups].flatMap(([group, own]) =>
    STATES.map((state) => ({
      group,
      part: texts.documents.states[state],
      value: own.filter((one) => one.state === state).length,
    })).filter(({ value }) => value > 0),
  );
  const shown = new Set(cells.map(({ state }) => state));
  const meanings = legend(
    STATES.map((state) => stateWords(state, texts)),
    STATE_COLORS,
  ).filter((_, index) => shown.has(STATES[index] ?? "complete"));
  return figure(texts.page.pictures, words.picture, picture, bars, meanings);
}

/** Only the first line of a place has its name. */
function lineLabel(line: string): string {
  const [number, place] = JSON.parse(line) as [number, string];
  const characters = [...oneLine(place)];
  if (number > 0) return "";
  return characters.length > LABEL_LENGTH ? `${characters.slice(0, LABEL_LENGTH).join("")}…` : place;
}
