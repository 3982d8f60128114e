package org.tirich.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What keeps a page varied. Every rule gives way when nothing else is left.
final class PageRules {

    private static final int MAX_A_CREATOR = 2;
    private static final int MAX_SUBJECT_RUN = 2;

    /// Lessons on one concept on a page.
    private static final int MAX_A_CONCEPT = 3;

    private final Sight sight;
    private final Map<Integer, Integer> creators = new HashMap<>();
    private final Map<Integer, Integer> concepts = new HashMap<>();
    private final Set<Integer> rows = new HashSet<>();
    private int otherLanguages;
    private int subject = -1;
    private int run;

    PageRules(Sight sight) {
        this.sight = sight;
    }

    /// No more than two of a creator.
    boolean isShared(Scored each) {
        return creators.getOrDefault(sight.videos.creator(each.row()), 0) < MAX_A_CREATOR;
    }

    /// No more than two of a subject in a row.
    boolean isVaried(Scored each) {
        return run < MAX_SUBJECT_RUN || sight.videos.subject(each.row()) != subject;
    }

    /// Half of the page at least is in the viewer's first language or needs no words.
    boolean isSpoken(Scored each) {
        return sight.place(each.row()) == 0 || otherLanguages < sight.request.size() / 2;
    }

    /// No more than three on one concept.
    boolean isNew(Scored each) {
        for (var concept : sight.videos.taught(each.row())) {
            if (concepts.getOrDefault(concept, 0) >= MAX_A_CONCEPT) {
                return false;
            }
        }
        return !has(each);
    }

    boolean has(Scored each) {
        return rows.contains(each.row());
    }

    void add(Scored chosen) {
        var row = chosen.row();
        rows.add(row);
        creators.merge(sight.videos.creator(row), 1, Integer::sum);
        for (var concept : sight.videos.taught(row)) {
            concepts.merge(concept, 1, Integer::sum);
        }
        otherLanguages += sight.place(row) == 0 ? 0 : 1;
        run = sight.videos.subject(row) == subject ? run + 1 : 1;
        subject = sight.videos.subject(row);
    }
}
