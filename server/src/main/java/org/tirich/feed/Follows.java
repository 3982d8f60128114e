package org.tirich.feed;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;

/// What a person saves and follows: lessons, creators and hashtags. It is visible to nobody else and counted nowhere.
@Service
public class Follows implements PersonalData {

    private static final int MAX_SAVED = 500;
    private static final int MAX_FOLLOWED = 500;

    /// The maximum number of cached lessons and creators, for all accounts together.
    private static final int MAX_CACHED = 1_000_000;

    private final SavedWorkTable savedWorks;
    private final FollowTable follows;
    private final FollowedTagTable followedTags;
    private final TransactionAwareCache<AccountId, Choices> cached;
    private final LiveWorks live;
    private final LiveTags tags;
    private final Clock clock;

    Follows(
            SavedWorkTable savedWorks,
            FollowTable follows,
            FollowedTagTable followedTags,
            LiveWorks live,
            LiveTags tags,
            Clock clock,
            InvalidationChannel channel) {
        this.savedWorks = savedWorks;
        this.follows = follows;
        this.followedTags = followedTags;
        this.live = live;
        this.tags = tags;
        this.clock = clock;
        this.cached = new TransactionAwareCache<>(
                channel,
                new Topic<>("follow", AccountId::toString, AccountId::of),
                MAX_CACHED,
                (_, own) -> 1 + own.saved().size() + own.creators().size(),
                account -> new Choices(Set.copyOf(savedWorks.of(account)), follows.creators(account)));
    }

    private record Choices(Set<WorkId> saved, Set<UUID> creators) {}

    /// Returns false if the work is not live or the list is full.
    @Transactional
    public boolean save(AccountId account, WorkId work) {
        if (live.find(work).isEmpty() || savedWorks.count(account) >= MAX_SAVED) {
            return false;
        }
        savedWorks.insert(account, work, clock.instant());
        cached.invalidate(account);
        return true;
    }

    @Transactional
    public void unsave(AccountId account, WorkId work) {
        savedWorks.delete(account, work);
        cached.invalidate(account);
    }

    /// Saved lessons that are still live, the latest first.
    public List<WorkId> saved(AccountId account) {
        return savedWorks.of(account).stream()
                .filter(work -> live.find(work).isPresent())
                .toList();
    }

    public Set<WorkId> savedAmong(AccountId account, Collection<WorkId> works) {
        return cached(account).saved().stream().filter(works::contains).collect(Collectors.toSet());
    }

    /// Returns false if the creator has no live work or the list is full.
    @Transactional
    public boolean follow(AccountId account, AccountId creator) {
        if (follows.creators(account).size() >= MAX_FOLLOWED
                || live.all().stream().noneMatch(shown -> shown.owner().equals(creator))) {
            return false;
        }
        follows.insert(account, creator, clock.instant());
        cached.invalidate(account);
        return true;
    }

    @Transactional
    public void unfollow(AccountId account, AccountId creator) {
        follows.delete(account, creator);
        cached.invalidate(account);
    }

    public Set<UUID> followed(AccountId account) {
        return cached(account).creators();
    }

    private Choices cached(AccountId account) {
        return cached.find(account).orElseThrow();
    }

    /// Follows a hashtag and its synonyms. Returns false if the list is full.
    @Transactional
    public boolean followTag(AccountId account, String tag) {
        if (followedTags.namesByMeaning(account).size() >= MAX_FOLLOWED) {
            return false;
        }
        followedTags.insert(account, tags.meaning(tag), tag, clock.instant());
        return true;
    }

    @Transactional
    public void unfollowTag(AccountId account, String tag) {
        followedTags.delete(account, tags.meaning(tag));
    }

    public boolean followsTag(AccountId account, String tag) {
        return followedTags.namesByMeaning(account).containsKey(tags.meaning(tag));
    }

    /// The followed hashtags by the names under which the person followed them, the latest first.
    public List<String> followedTags(AccountId account) {
        return List.copyOf(followedTags.namesByMeaning(account).values());
    }

    List<WorkId> worksFollowedBy(AccountId account) {
        var followed = followed(account);
        var tagged = followedTags.namesByMeaning(account).keySet().stream()
                .flatMap(meaning -> tags.of(meaning).stream())
                .flatMap(tag -> tag.works().stream());
        var created = live.all().stream()
                .filter(shown -> followed.contains(shown.owner().value()))
                .map(LiveRevision::work);
        return Stream.concat(created, tagged).distinct().toList();
    }

    @Override
    public void erase(AccountId account) {
        savedWorks.deleteOf(account);
        follows.deleteOf(account);
        followedTags.deleteOf(account);
        cached.invalidate(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of(
                "following",
                follows.export(account),
                "hashtags",
                followedTags.export(account),
                "saved",
                savedWorks.export(account));
    }
}
