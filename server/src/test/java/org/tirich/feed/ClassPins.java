package org.tirich.feed;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// Lessons that tests pin for a person, with her grade.
@Component
class ClassPins implements PinnedLessons {

    private final Map<AccountId, List<WorkId>> pinned = new ConcurrentHashMap<>();
    private final Map<AccountId, Integer> grades = new ConcurrentHashMap<>();

    void pin(AccountId account, int grade, WorkId... works) {
        pinned.put(account, List.of(works));
        grades.put(account, grade);
    }

    @Override
    public List<WorkId> pinnedFor(AccountId account) {
        return pinned.getOrDefault(account, List.of());
    }

    @Override
    public OptionalInt gradeOf(AccountId account) {
        var grade = grades.get(account);
        return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
    }
}
