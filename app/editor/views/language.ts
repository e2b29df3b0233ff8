import type { Node } from 'prosemirror-model'

/** Language and direction of a node's words, where they are not the plan's. */
export function setLanguage(dom: HTMLElement, { attrs }: Node): void {
  for (const name of ['lang', 'dir']) {
    const value: unknown = attrs[name]
    if (typeof value === 'string') dom.setAttribute(name, value)
    else dom.removeAttribute(name)
  }
}

/** An element of the page that is no part of the text: nobody types in it, and what changes in it is no edit. */
export function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const dom = document.createElement(tag)
  dom.className = className
  dom.contentEditable = 'false'
  dom.textContent = text
  return dom
}
