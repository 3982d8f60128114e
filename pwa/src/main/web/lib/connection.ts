// What the browser says of the link, before anything is measured.

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

export const connection = () => (navigator as Navigator & { connection?: Connection }).connection;

export const savesData = () => connection()?.saveData === true;
export const is2g = () => /2g/.test(connection()?.effectiveType ?? "");
/** Save-Data or a 2G link: late fonts are left out. */
export const isSlowLink = () => savesData() || is2g();
