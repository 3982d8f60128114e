// Entry of the studio.
import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import { addIcons } from "./lib/icons";
import "./lib/meter";
import { moreIcons } from "./lib/moreIcons";
import { markCurrentLinks } from "./lib/navigation";
import { App } from "./studio/App";

addIcons(moreIcons);
const app = document.getElementById("app")!;
app.textContent = "";
app.removeAttribute("aria-busy");
render(<App />, app);
markCurrentLinks();
loadFonts();
