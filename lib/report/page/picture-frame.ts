import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { element } from "./dom";
import type { Bar } from "./figures";

/** Colors for people with color blindness (Okabe and Ito, then darker ones), on light and dark backgrounds. */
export const COLORS = [
  "#d55e00",
  "#0072b2",
  "#009e73",
  "#cc79a7",
  "#e69f00",
  "#56b4e9",
  "#8a8a8a",
  "#7a5195",
  "#a05a2c",
  "#4b8b3b",
];
/** Nearly the width of its place, so that its texts have the normal size. */
export const WIDTH = 420;
/** The class of the pictures. The page allows their style by its hash, which depends on this class. */
export const CLASS = "plot";

/** A picture, its legend, and the same figures as a table for people who cannot see it. */
export function figure(
  words: Texts["page"]["pictures"],
  caption: string,
  picture: Element,
  bars: readonly Bar[],
  meanings: readonly HTMLElement[],
): HTMLElement {
  // Labels from the library have no meaning without the picture.
  for (const inside of picture.querySelectorAll("[aria-label]")) inside.removeAttribute("aria-label");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", words.described(caption));
  const rows = bars.map(({ group, part, value }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, group),
      element("td", {}, part),
      element("td", { class: "number" }, formatNumber(value)),
    ),
  );
  return element(
    "figure",
    {},
    element("figcaption", {}, caption),
    element("ul", { class: "legend" }, ...meanings),
    picture,
    element(
      "details",
      {},
      element("summary", {}, words.figures),
      element("table", {}, element("tbody", {}, ...rows)),
    ),
  );
}

/** The meaning of each color, one entry per part. */
export function legend(parts: readonly string[], colors: readonly string[] = COLORS): HTMLElement[] {
  return parts.map((part, index) => {
    const sample = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const square = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of [
      ["width", "100%"],
      ["height", "100%"],
      ["fill", colors[index % colors.length] ?? ""],
    ]) {
      square.setAttribute(name ?? "", value ?? "");
    }
    sample.setAttribute("aria-hidden", "true");
    sample.append(square);
    return element("li", {}, sample, part);
  });
}
