package org.tirich.ranking.page;

import java.util.HashMap;
import java.util.Map;

/// The rules of variety for a page under construction.
final class PageRules {

    static final int MAX_PER_CREATOR = 2;
    static final int MAX_SUBJECT_RUN = 2;
    static final int MAX_PER_CONCEPT = 3;

    private static final int NO_SUBJECT = -1;

    private final int maxOtherLanguages;
    private final Map<Integer, Integer> creators = new HashMap<>();
    private final Map<Integer, Integer> concepts = new HashMap<>();
    private int otherLanguages;
    private int lastSubject = NO_SUBJECT;
    private int subjectRun;

    /// @param pageSize half of which may be in other languages than the viewer's first
    PageRules(int pageSize) {
        this.maxOtherLanguages = pageSize / 2;
    }

    boolean allows(ScoredCandidate candidate) {
        return allowsSubject(candidate)
                && allowsCreator(candidate)
                && allowsLanguage(candidate)
                && allowsConcepts(candidate);
    }

    boolean allowsCreator(ScoredCandidate candidate) {
        return creators.getOrDefault(candidate.traits().creator(), 0) < MAX_PER_CREATOR;
    }

    boolean allowsSubject(ScoredCandidate candidate) {
        return candidate.traits().subject() != lastSubject || subjectRun < MAX_SUBJECT_RUN;
    }

    boolean allowsLanguage(ScoredCandidate candidate) {
        return isFirstLanguage(candidate) || otherLanguages < maxOtherLanguages;
    }

    boolean allowsConcepts(ScoredCandidate candidate) {
        for (int concept : candidate.traits().concepts()) {
            if (concepts.getOrDefault(concept, 0) >= MAX_PER_CONCEPT) {
                return false;
            }
        }
        return true;
    }

    /// Records that a candidate with these traits is on the page.
    void add(ScoredCandidate.Traits traits) {
        creators.merge(traits.creator(), 1, Integer::sum);
        for (int concept : traits.concepts()) {
            concepts.merge(concept, 1, Integer::sum);
        }
        otherLanguages += traits.languagePosition() == 0 ? 0 : 1;
        subjectRun = traits.subject() == lastSubject ? subjectRun + 1 : 1;
        lastSubject = traits.subject();
    }

    private static boolean isFirstLanguage(ScoredCandidate candidate) {
        return candidate.traits().languagePosition() == 0;
    }
}
