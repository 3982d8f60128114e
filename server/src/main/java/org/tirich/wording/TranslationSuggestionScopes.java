package org.tirich.wording;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// The scope of a suggested translation: its language.
@Component
class TranslationSuggestionScopes implements ScopeResolver {

    private final TranslationSuggestionTable suggestions;

    TranslationSuggestionScopes(TranslationSuggestionTable suggestions) {
        this.suggestions = suggestions;
    }

    @Override
    public String pathVariable() {
        return "suggestion";
    }

    @Override
    public Optional<Scope> scopeOf(String id) {
        return PathIds.uuid(id).flatMap(suggestions::find).map(suggestion -> Scope.of(null, suggestion.language()));
    }
}
