// Captions as clauses: a line breaks between two of them, and not a second time inside the lines of the file.

/** Punctuation that ends a clause, in Latin or Arabic script; the dot of 3.5 has no space behind it. */
const CLAUSE_END = /([,;:.!?،؛۔؟])\s+/gu;

/** The clauses of a cue. A line of the file begins a clause; a clause is kept whole where it fits. */
export const clausesOf = (cue: string): string[] =>
  cue
    .replace(CLAUSE_END, "$1\n")
    .split("\n")
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
