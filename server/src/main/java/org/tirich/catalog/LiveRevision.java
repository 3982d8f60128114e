package org.tirich.catalog;

import java.time.Instant;
import java.util.List;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.asset.AssetId;

/// A live revision and what deciding about it needs.
///
/// @param language of its speech; empty when it is wordless
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
        List<String> hashtags) {

    public LiveRevision {
        outcomes = List.copyOf(outcomes);
        hashtags = List.copyOf(hashtags);
    }

    public Scope scope() {
        return Scope.of(subject, language.isEmpty() ? null : language);
    }
}
