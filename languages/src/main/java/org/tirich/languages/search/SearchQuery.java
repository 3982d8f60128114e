package org.tirich.languages.search;

import java.util.List;

/// A query for any search engine: for each word, the alternative terms that match it.
///
/// @param clauses in the order of the words
public record SearchQuery(List<Clause> clauses) {

    public SearchQuery {
        clauses = List.copyOf(clauses);
    }

    /// The index field of a term.
    public enum Field {
        EXACT,
        STEM,
        JOINED,
        CONCEPT
    }

    /// Why a term matches a word.
    public enum Reason {
        /// The same word.
        SAME,
        /// The word with another ending or a looser spelling.
        FORM,
        /// The word with a space added or removed.
        SPACING,
        /// The same concept, possibly in another language.
        MEANING,
        /// A similar sound, possibly in another script.
        SOUND,
        /// A known word with a similar spelling, where the typed one is unknown.
        SPELLING
    }

    /// A matching term.
    ///
    /// @param weight higher is better; 1 for a merely similar word
    public record Alternative(Field field, String term, Reason reason, double weight) {}

    /// A word of the query.
    ///
    /// @param asked as typed
    /// @param essential false for stop words such as *of* or ہے
    public record Clause(String asked, boolean essential, List<Alternative> alternatives) {

        public Clause {
            alternatives = List.copyOf(alternatives);
        }
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// The minimum number of essential clauses that a text must match: one of two, two of three, then half.
    public int minEssentialMatches() {
        int essential = (int) clauses.stream().filter(Clause::essential).count();
        return essential <= 2 ? 1 : Math.max(2, essential / 2);
    }
}
