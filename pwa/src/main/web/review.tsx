// Entry of the review desk.
import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import "./lib/meter";
import { markCurrentLinks } from "./lib/navigation";
import { Desk } from "./review/Desk";

const app = document.getElementById("app")!;
app.textContent = "";
app.className = "";
app.removeAttribute("aria-busy");
render(<Desk />, app);
markCurrentLinks();
loadFonts();
