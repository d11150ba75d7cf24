// Makes elements. Text always goes in as text, never as HTML.

type Child = Node | string | null | undefined | false;
type Properties = Readonly<Record<string, string | number | boolean | null | undefined | EventListener>>;

/** An element with attributes, listeners (`onclick: …`) and children. False, null and undefined set nothing. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => isThere(child)));
  return element;
}

function isThere(child: Child): boolean {
  return child !== null && child !== undefined && child !== false;
}

/** The element of index.html with this id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

let made = 0;

/** An id that is used once. */
export function freshId(what: string): string {
  made += 1;
  return `${what}-${made}`;
}
