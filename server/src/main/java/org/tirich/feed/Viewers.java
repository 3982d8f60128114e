package org.tirich.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.PersonalData;
import org.tirich.assessment.FeatureArms;
import org.tirich.assessment.LearningFeature;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;

/// The random keys under which viewing is logged. Only this module can map a key to an account, and after an erasure
/// the mapping no longer exists.
@Service
public class Viewers implements PersonalData {

    private static final int MAX_CACHED = 200_000;

    private final ViewerTable viewers;
    private final FeatureArms arms;
    private final TransactionAwareCache<AccountId, UUID> keys;
    private final TransactionAwareCache<AccountId, Boolean> impersonal;

    Viewers(ViewerTable viewers, FeatureArms arms, InvalidationChannel channel) {
        this.viewers = viewers;
        this.arms = arms;
        this.keys = new TransactionAwareCache<>(
                channel,
                new Topic<>("viewer-key", AccountId::toString, AccountId::of),
                MAX_CACHED,
                account -> viewers.keyOf(account, UUID.randomUUID()));
        this.impersonal = new TransactionAwareCache<>(
                channel,
                new Topic<>("viewer-choice", AccountId::toString, AccountId::of),
                MAX_CACHED,
                viewers::isImpersonal);
    }

    /// An account's key, or a guest's key for this visit.
    public UUID key(Actor actor) {
        return switch (actor) {
            case Actor.Guest(var visit) -> visit;
            case Actor.Account account -> key(account.id());
        };
    }

    UUID key(AccountId account) {
        return keys.find(account).orElseThrow();
    }

    /// Whether pages are chosen from the viewer's history; the default is yes.
    public boolean isPersonal(AccountId account) {
        return !impersonal.find(account).orElseThrow();
    }

    /// Sets whether pages are chosen from the viewer's history or are the same for everyone.
    @Transactional
    public void setPersonal(AccountId account, boolean personal) {
        viewers.setImpersonal(account, !personal);
        impersonal.invalidate(account);
    }

    /// Whether the viewer's feed begins with those she follows. For everyone else, and always for minors, it begins
    /// with STEM.
    public boolean beginsWithFollowing(Actor actor) {
        return actor instanceof Actor.Account account
                && account.ageBand() == AgeBand.ADULT
                && viewers.beginsWithFollowing(account.id());
    }

    /// Returns false for minors: their feed always begins with STEM.
    @Transactional
    public boolean setBeginsWithFollowing(Actor.Account account, boolean following) {
        if (account.ageBand() != AgeBand.ADULT) {
            return false;
        }
        viewers.setBeginsWithFollowing(account.id(), following);
        return true;
    }

    /// Whether the viewer's feed stops after each run of clips. An adult's own choice decides; without one it does,
    /// unless an experiment withholds runs from her.
    public boolean hasRuns(Actor actor) {
        if (!(actor instanceof Actor.Account account) || account.ageBand() != AgeBand.ADULT) {
            return true;
        }
        return viewers.isEndless(account.id())
                .map(endless -> !endless)
                .orElseGet(() -> arms.applies(actor, LearningFeature.RUNS));
    }

    /// Returns false for minors: their feed always has runs.
    @Transactional
    public boolean setRuns(Actor.Account account, boolean runs) {
        if (account.ageBand() != AgeBand.ADULT) {
            return false;
        }
        viewers.setEndless(account.id(), !runs);
        return true;
    }

    /// What a person watched in a period.
    ///
    /// @param time the sum over the showings, each as the browser last reported it
    /// @param last the last report
    public record Watched(Duration time, Instant last) {

        public static final Watched NOTHING = new Watched(Duration.ZERO, Instant.EPOCH);
    }

    /// What several people watched; those who watched nothing are left out.
    ///
    /// @param since the beginning of each person's period
    /// @param until the end of all, exclusive
    public Map<AccountId, Watched> watched(Map<AccountId, Instant> since, Instant until) {
        return since.isEmpty() ? Map.of() : viewers.watched(since, until);
    }

    /// Gives the person a new key: the history under the old key no longer belongs to her.
    @Transactional
    public void reset(AccountId account) {
        viewers.delete(account);
        keys.invalidate(account);
    }

    @Override
    public void erase(AccountId account) {
        reset(account);
        setPersonal(account, true);
        viewers.setBeginsWithFollowing(account, false);
        viewers.deleteEndless(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("watched", viewers.exportEngagements(account), "feed", viewers.exportChoices(account));
    }
}
