package org.tirich.catalog.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.catalog.Hashtags;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.web.Instance;

/// The hashtags of the live works. Synonymous tags are one, in any language: spellings ([Hashtags#key]), names of one
/// concept of the glossary, the operator's campaign tag and its aliases.
@Component
public class LiveTags {

    private static final String CAMPAIGN = "campaign";

    private final LiveWorks live;
    private final Instance instance;
    private volatile Index index = new Index(-1, Set.of(), Map.of());

    LiveTags(LiveWorks live, Instance instance) {
        this.live = live;
        this.instance = instance;
    }

    /// @param campaign the keys of the campaign tag and its aliases, which an operator may change
    private record Index(long version, Set<String> campaign, Map<String, Tag> tags) {}

    /// A hashtag with all its spellings.
    ///
    /// @param names the most frequent spelling first
    /// @param works newest first
    /// @param languages the number of works by spoken language, the most frequent first; works without speech are
    ///     under the empty string
    /// @param creators the number of authors
    public record Tag(
            String meaning, List<String> names, List<WorkId> works, Map<String, Integer> languages, int creators) {

        public Tag {
            names = List.copyOf(names);
            works = List.copyOf(works);
        }
    }

    /// A key of the meaning of a tag: equal for synonymous tags.
    public String meaning(String tag) {
        var key = Hashtags.key(tag);
        var campaign = campaign();
        return campaign.contains(key) ? CAMPAIGN : Hashtags.concept(tag).orElse("#" + key);
    }

    /// The aliases of the operator's campaign tag; empty if the tag is not one of them.
    public List<String> otherNames(String tag) {
        var names = new LinkedHashSet<String>();
        if (meaning(tag).equals(CAMPAIGN)) {
            names.add(instance.campaignTag());
            names.addAll(instance.campaignAliases());
        }
        of(meaning(tag)).ifPresent(found -> names.addAll(found.names()));
        var key = Hashtags.key(tag);
        return names.stream().filter(name -> !Hashtags.key(name).equals(key)).toList();
    }

    private Set<String> campaign() {
        var keys = new HashSet<String>();
        keys.add(Hashtags.key(instance.campaignTag()));
        instance.campaignAliases().forEach(alias -> keys.add(Hashtags.key(alias)));
        return keys;
    }

    /// The tag with that meaning, if a live work has it.
    public Optional<Tag> of(String meaning) {
        return Optional.ofNullable(tags().get(meaning));
    }

    /// Every tag that a live work has.
    public Collection<Tag> all() {
        return tags().values();
    }

    private Map<String, Tag> tags() {
        var current = index;
        var version = live.version();
        var campaign = campaign();
        if (current.version() != version || !current.campaign().equals(campaign)) {
            current = new Index(version, campaign, read());
            index = current;
        }
        return current.tags();
    }

    private Map<String, Tag> read() {
        var drafts = new HashMap<String, Draft>();
        live.all().stream()
                .sorted(Comparator.comparing(LiveRevision::since).reversed())
                .forEach(shown -> {
                    var seen = new HashSet<String>();
                    for (var tag : shown.hashtags()) {
                        var meaning = meaning(tag);
                        var draft = drafts.computeIfAbsent(meaning, _ -> new Draft());
                        draft.spellings.merge(tag, 1, Integer::sum);
                        if (seen.add(meaning)) {
                            draft.add(shown);
                        }
                    }
                });
        var tags = new TreeMap<String, Tag>();
        drafts.forEach((meaning, draft) -> tags.put(meaning, draft.tag(meaning)));
        return tags;
    }

    private static final class Draft {
        private final Map<String, Integer> spellings = new LinkedHashMap<>();
        private final Map<String, Integer> languages = new HashMap<>();
        private final Set<AccountId> creators = new HashSet<>();
        private final List<WorkId> works = new ArrayList<>();

        private void add(LiveRevision shown) {
            works.add(shown.work());
            languages.merge(shown.language(), 1, Integer::sum);
            creators.add(shown.owner());
        }

        private Tag tag(String meaning) {
            return new Tag(meaning, List.copyOf(byUse(spellings).keySet()), works, byUse(languages), creators.size());
        }

        private static Map<String, Integer> byUse(Map<String, Integer> counted) {
            var sorted = new LinkedHashMap<String, Integer>();
            counted.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        }
    }
}
