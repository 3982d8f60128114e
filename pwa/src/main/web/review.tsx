import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";
import { Desk } from "./review/Desk";

const app = document.getElementById("app")!;
app.textContent = "";
app.className = "";
app.removeAttribute("aria-busy");
render(<Desk />, app);
markPlace();
loadFonts();
