// Parts of a page whose script is loaded when they are first drawn.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component that draws nothing until its script is here.
 * @param load imports it. After a failure the next drawing tries again.
 */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (!Loaded)
        void load()
          .then((component) => redraw(((Loaded = component), 1)))
          .catch(() => {});
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
