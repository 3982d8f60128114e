import { type ComponentChild, h, render, type VNode } from "preact";
import { useLayoutEffect } from "preact/hooks";

function Elsewhere({ children, place }: { children: ComponentChild; place: Element }): null {
  useLayoutEffect(() => {
    render(children as VNode, place);
  });
  return null;
}

/** Draws children into another element of the page. Context does not cross; nothing here uses it. */
export const createPortal = (children: ComponentChild, place: Element) => h(Elsewhere, { children, place });
