// Entry of the review desk.
import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import { addIcons } from "./lib/icons";
import "./lib/meter";
import { moreIcons } from "./lib/moreIcons";
import { markCurrentLinks } from "./lib/navigation";
import { Desk } from "./review/Desk";

addIcons(moreIcons);
const app = document.getElementById("app")!;
app.textContent = "";
app.className = "";
app.removeAttribute("aria-busy");
render(<Desk />, app);
markCurrentLinks();
loadFonts();
