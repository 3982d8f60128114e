package org.tirich.curation;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;

/// Erases what reviews of an author's works say. What she wrote as a reviewer belongs to the works of others and stays.
@Component
class ErasedReviews implements PersonalData {

    private final ReviewEventTable events;

    ErasedReviews(ReviewEventTable events) {
        this.events = events;
    }

    @Override
    public void erase(AccountId account) {
        events.eraseAuthor(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("reviews", events.export(account));
    }
}
