import { render } from "preact";
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";
import { Studio } from "./studio/Studio";

const app = document.getElementById("app")!;
app.textContent = "";
app.removeAttribute("aria-busy");
render(<Studio />, app);
markPlace();
loadFonts();
