// Arabic-script faces, loaded after the page has shown itself. The system's own come first; Nastaliq, which is large, and
// the letters of the rarer languages only where the link is not slow. Licences: fonts/OFL-*.txt.
import naskh from "../fonts/noto-naskh-arabic.woff2";
import naskhFull from "../fonts/noto-naskh-arabic-full.woff2";
import nastaliq from "../fonts/noto-nastaliq-urdu.woff2";
import { isSlowLink } from "./connection";

const ARABIC = "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC";

function face(family: string, address: string): void {
  if (!("FontFace" in self)) return;
  document.fonts.add(new FontFace(family, `local("${family}"), url("${address}") format("woff2")`, { unicodeRange: ARABIC, display: "swap" }));
}

export function loadFonts(): void {
  face("Noto Naskh Arabic", naskh);
  if (isSlowLink()) return;
  face("Noto Nastaliq Urdu", nastaliq);
  face("Noto Naskh Arabic Full", naskhFull);
}
