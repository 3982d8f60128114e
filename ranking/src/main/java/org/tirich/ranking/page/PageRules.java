package org.tirich.ranking.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The rules of variety for the page under construction.
final class PageRules {

    static final int MAX_PER_CREATOR = 2;
    static final int MAX_SUBJECT_RUN = 2;
    static final int MAX_PER_CONCEPT = 3;

    private final PageContext context;
    private final Map<Integer, Integer> creators = new HashMap<>();
    private final Map<Integer, Integer> concepts = new HashMap<>();
    private final Set<Integer> rows = new HashSet<>();
    private int otherLanguages;
    private int lastSubject = -1;
    private int subjectRun;

    PageRules(PageContext context) {
        this.context = context;
    }

    /// At most [#MAX_PER_CREATOR] of a creator.
    boolean allowsCreator(ScoredCandidate each) {
        return creators.getOrDefault(context.videos().creator(each.row()), 0) < MAX_PER_CREATOR;
    }

    /// At most [#MAX_SUBJECT_RUN] of a subject in succession.
    boolean allowsSubject(ScoredCandidate each) {
        return subjectRun < MAX_SUBJECT_RUN || context.videos().subject(each.row()) != lastSubject;
    }

    /// At least half of the page in the viewer's first language or wordless.
    boolean allowsLanguage(ScoredCandidate each) {
        return context.languagePosition(each.row()) == 0
                || otherLanguages < context.request().size() / 2;
    }

    /// At most [#MAX_PER_CONCEPT] on a concept.
    boolean allowsConcepts(ScoredCandidate each) {
        for (var concept : context.videos().concepts(each.row())) {
            if (concepts.getOrDefault(concept, 0) >= MAX_PER_CONCEPT) {
                return false;
            }
        }
        return !contains(each);
    }

    boolean contains(ScoredCandidate each) {
        return rows.contains(each.row());
    }

    void add(ScoredCandidate chosen) {
        var row = chosen.row();
        rows.add(row);
        creators.merge(context.videos().creator(row), 1, Integer::sum);
        for (var concept : context.videos().concepts(row)) {
            concepts.merge(concept, 1, Integer::sum);
        }
        otherLanguages += context.languagePosition(row) == 0 ? 0 : 1;
        subjectRun = context.videos().subject(row) == lastSubject ? subjectRun + 1 : 1;
        lastSubject = context.videos().subject(row);
    }
}
