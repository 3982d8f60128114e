package org.tirich.catalog;

import java.time.Instant;
import java.util.List;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.asset.AssetId;

/// A live revision with the facts that decisions about it need.
///
/// @param language the language of its speech; empty without speech
/// @param options the number of choices of its question; 0 without one
public record LiveRevision(
        WorkId work,
        RevisionId revision,
        AssetId asset,
        AccountId owner,
        Instant since,
        String subject,
        int grade,
        String language,
        List<String> outcomes,
        List<String> hashtags,
        int options) {

    public LiveRevision {
        outcomes = List.copyOf(outcomes);
        hashtags = List.copyOf(hashtags);
    }

    public Scope scope() {
        return Scope.of(subject, language.isEmpty() ? null : language);
    }
}
