import { oneLine } from "../../audit/catalogue/text";

type Child = Node | string;

interface Attributes {
  readonly class?: string;
  readonly [name: string]: string | undefined;
}

/** An element. Texts become text nodes without control characters, so they never become markup or new lines. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.map((child) => (typeof child === "string" ? oneLine(child) : child)));
  return made;
}

/** @throws if the page lacks it */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
