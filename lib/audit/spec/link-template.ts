/** Maximum bytes of a template. */
const LONGEST_TEMPLATE = 2000;

/** The fields of a row that a template can use. */
export const LINK_FIELDS = ["region", "project_id", "kind", "id", "volume_id"] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

const PLACE = /\{([^{}]*)\}/g;
const NAMED = LINK_FIELDS.map((field) => `\`{${field}}\``).join(", ");

export const LINK_TEMPLATE_TEXT =
  `Link of each snapshot or disk, for example to a console: an \`https://\` URL with ${NAMED}, whose values are encoded. ` +
  "Rows then have `link`; it is null if the row lacks a value. Default: rows have no link.";

/** The problem of a template; undefined if it is valid. */
export function tryGetTemplateProblem(template: unknown): string | undefined {
  if (typeof template !== "string") return `must be a string, got ${JSON.stringify(template)}`;
  const bytes = Buffer.byteLength(template);
  if (bytes > LONGEST_TEMPLATE) return `must have at most ${LONGEST_TEMPLATE} bytes in UTF-8, got ${bytes}`;
  const shown = JSON.stringify(template);
  for (const [place, field] of template.matchAll(PLACE)) {
    if (!LINK_FIELDS.some((known) => known === field)) {
      return `has the unknown placeholder ${place}; the placeholders are ${NAMED.replaceAll("`", "")}`;
    }
  }
  const filled = template.replaceAll(PLACE, "x");
  if (!/^https:\/\/[^\s{}]+$/.test(filled) || !URL.canParse(filled)) {
    return `must be an https:// URL, got ${shown}`;
  }
  return undefined;
}

/** Segments of a path that lead to another one. */
const DOTS = /^\.{1,2}$/;

/** The link of a row; null if the row lacks a value of the template, or has one that makes no valid link. */
export function fillTemplate(
  template: string,
  fields: Readonly<Record<LinkField, string | null>>,
): string | null {
  let isWhole = true;
  const filled = template.replaceAll(PLACE, (_, field: string) => {
    const value = LINK_FIELDS.some((known) => known === field) ? fields[field as LinkField] : null;
    if (value === null || value === "" || DOTS.test(value)) isWhole = false;
    return encodeURIComponent((value ?? "").replace(/\p{Cs}/gu, "\uFFFD"));
  });
  return isWhole && URL.canParse(filled) ? new URL(filled).href : null;
}
