package org.tirich.languages.search;

import java.util.List;

/// A query as an engine can ask it: for each thing asked, the terms that would answer it.
///
/// @param clauses in the order of the words
public record SearchQuery(List<Clause> clauses) {

    public SearchQuery {
        clauses = List.copyOf(clauses);
    }

    /// Where a term stands.
    public enum Field {
        EXACT,
        STEM,
        JOINED,
        CONCEPT
    }

    /// Why a term answers a word.
    public enum Reason {
        /// It is the word.
        SAME,
        /// It is the word with another ending or a looser spelling.
        FORM,
        /// It is the word, with a space more or less.
        SPACING,
        /// It names the same thing, maybe in another language.
        MEANING,
        /// It sounds alike, maybe in another script.
        SOUND,
        /// It is a word that is known, where the one asked for is not.
        SPELLING
    }

    /// A term that answers.
    ///
    /// @param weight more is better; 1 is a word that only resembles
    public record Alternative(Field field, String term, Reason reason, double weight) {}

    /// A word of the query.
    ///
    /// @param asked as it was typed
    /// @param essential false for words like *of* or ہے, which alone find nothing worth having
    public record Clause(String asked, boolean essential, List<Alternative> alternatives) {

        public Clause {
            alternatives = List.copyOf(alternatives);
        }
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// How many essential clauses a text must answer at least: one of two, two of three, and then half.
    public int minEssentialMatches() {
        int essential = (int) clauses.stream().filter(Clause::essential).count();
        return essential <= 2 ? 1 : Math.max(2, essential / 2);
    }
}
