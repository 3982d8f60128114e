package org.tirich.feed;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
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

/// What a person keeps: lessons saved for later, creators and hashtags followed. Nobody else sees it or counts it.
@Service
public class Follows implements PersonalData {

    private static final int MAX_SAVED = 500;
    private static final int MAX_FOLLOWED = 500;

    /// Lessons and creators kept in memory, of all accounts together.
    private static final int MAX_CACHED = 1_000_000;

    private final KeptTable kept;
    private final TransactionAwareCache<AccountId, Kept> cached;
    private final LiveWorks live;
    private final LiveTags tags;
    private final Clock clock;

    Follows(KeptTable kept, LiveWorks live, LiveTags tags, Clock clock, InvalidationChannel channel) {
        this.kept = kept;
        this.live = live;
        this.tags = tags;
        this.clock = clock;
        this.cached = new TransactionAwareCache<>(
                channel,
                new Topic<>("follow", AccountId::toString, AccountId::of),
                MAX_CACHED,
                (_, own) -> 1 + own.saved().size() + own.creators().size(),
                account -> new Kept(Set.copyOf(kept.saved(account)), kept.followed(account)));
    }

    private record Kept(Set<WorkId> saved, Set<UUID> creators) {}

    /// False when the work is not live or the list is full.
    @Transactional
    public boolean save(AccountId account, WorkId work) {
        if (live.find(work).isEmpty() || kept.savedCount(account) >= MAX_SAVED) {
            return false;
        }
        kept.save(account, work, clock.instant());
        cached.invalidate(account);
        return true;
    }

    @Transactional
    public void unsave(AccountId account, WorkId work) {
        kept.unsave(account, work);
        cached.invalidate(account);
    }

    /// Saved lessons that are still live, the latest first.
    public List<WorkId> saved(AccountId account) {
        return kept.saved(account).stream()
                .filter(work -> live.find(work).isPresent())
                .toList();
    }

    public Set<WorkId> savedAmong(AccountId account, Collection<WorkId> works) {
        return cached(account).saved().stream().filter(works::contains).collect(Collectors.toSet());
    }

    /// False when there is no live work of that creator or the list is full.
    @Transactional
    public boolean follow(AccountId account, AccountId creator) {
        if (kept.followed(account).size() >= MAX_FOLLOWED
                || live.all().stream().noneMatch(shown -> shown.owner().equals(creator))) {
            return false;
        }
        kept.follow(account, creator, clock.instant());
        cached.invalidate(account);
        return true;
    }

    @Transactional
    public void unfollow(AccountId account, AccountId creator) {
        kept.unfollow(account, creator);
        cached.invalidate(account);
    }

    public Set<UUID> followed(AccountId account) {
        return cached(account).creators();
    }

    private Kept cached(AccountId account) {
        return cached.find(account).orElseThrow();
    }

    /// Follows a hashtag and all that mean the same. False when the list is full.
    @Transactional
    public boolean followTag(AccountId account, String tag) {
        if (kept.followedTags(account).size() >= MAX_FOLLOWED) {
            return false;
        }
        kept.followTag(account, tags.meaning(tag), tag, clock.instant());
        return true;
    }

    @Transactional
    public void unfollowTag(AccountId account, String tag) {
        kept.unfollowTag(account, tags.meaning(tag));
    }

    public boolean followsTag(AccountId account, String tag) {
        return kept.followedTags(account).containsKey(tags.meaning(tag));
    }

    /// The hashtags under the names by which they were followed, the latest first.
    public List<String> followedTags(AccountId account) {
        return List.copyOf(kept.followedTags(account).values());
    }

    List<WorkId> worksFollowedBy(AccountId account) {
        var followed = followed(account);
        var tagged = kept.followedTags(account).keySet().stream()
                .flatMap(meaning -> tags.of(meaning).stream())
                .flatMap(tag -> tag.works().stream());
        var created = live.all().stream()
                .filter(shown -> followed.contains(shown.owner().value()))
                .map(LiveRevision::work);
        return Stream.concat(created, tagged).distinct().toList();
    }

    @Override
    public void erase(AccountId account) {
        kept.forget(account);
        cached.invalidate(account);
    }
}
