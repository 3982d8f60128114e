// Entry of the studio.
import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import "./lib/meter";
import { markCurrentLinks } from "./lib/navigation";
import { App } from "./studio/App";

const app = document.getElementById("app")!;
app.textContent = "";
app.removeAttribute("aria-busy");
render(<App />, app);
markCurrentLinks();
loadFonts();
