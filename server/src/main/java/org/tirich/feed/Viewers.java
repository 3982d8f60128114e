package org.tirich.feed;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.PersonalData;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;

/// The random keys under which viewing is logged. Only this module can tell whose a key is, and after an
/// erasure nobody can.
@Service
public class Viewers implements PersonalData {

    private static final int MAX_CACHED = 200_000;

    private final ViewerTable viewers;
    private final TransactionAwareCache<AccountId, UUID> keys;
    private final TransactionAwareCache<AccountId, Boolean> impersonal;

    Viewers(ViewerTable viewers, InvalidationChannel channel) {
        this.viewers = viewers;
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

    /// An account's key, or a guest's key of this visit.
    public UUID key(Actor actor) {
        return switch (actor) {
            case Actor.Guest(var visit) -> visit;
            case Actor.Account account -> key(account.id());
        };
    }

    UUID key(AccountId account) {
        return keys.find(account).orElseThrow();
    }

    /// Whether pages are chosen from what is known of her, as they are unless she says otherwise.
    public boolean isPersonal(AccountId account) {
        return !impersonal.find(account).orElseThrow();
    }

    /// From now on pages are chosen from what is known of her, or are those that everyone gets.
    @Transactional
    public void setPersonal(AccountId account, boolean personal) {
        viewers.setImpersonal(account, !personal);
        impersonal.invalidate(account);
    }

    /// Whether her feed begins with those she follows. For all others, and always for the young, it begins with STEM.
    public boolean beginsWithFollowing(Actor actor) {
        return actor instanceof Actor.Account account
                && account.ageBand() == AgeBand.ADULT
                && viewers.beginsWithFollowing(account.id());
    }

    /// False where it is not hers to decide: the feed of the young begins with STEM.
    @Transactional
    public boolean setBeginsWithFollowing(Actor.Account account, boolean following) {
        if (account.ageBand() != AgeBand.ADULT) {
            return false;
        }
        viewers.setBeginsWithFollowing(account.id(), following);
        return true;
    }

    /// Begins anew under another key: what was learned of the person no longer belongs to her.
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
    }
}
