package org.tirich.feed;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.identity.AccountId;
import org.tirich.identity.PersonalData;
import org.tirich.web.Actor;

/// The random keys under which viewing is logged. Only this module can tell whose a key is, and after an
/// erasure nobody can.
@Service
public class Viewers implements PersonalData {

    /// Past this many the memory begins anew; the table still knows.
    private static final int MAX_REMEMBERED = 200_000;

    private final ViewerTable viewers;
    private final Map<AccountId, UUID> remembered = new ConcurrentHashMap<>();
    private final Map<AccountId, Boolean> impersonal = new ConcurrentHashMap<>();

    Viewers(ViewerTable viewers) {
        this.viewers = viewers;
    }

    /// An account's key, or a guest's key of this visit.
    public UUID key(Actor actor) {
        return switch (actor) {
            case Actor.Guest(var visit) -> visit;
            case Actor.Account account -> key(new AccountId(account.id()));
        };
    }

    UUID key(AccountId account) {
        var known = remembered.get(account);
        if (known != null) {
            return known;
        }
        if (remembered.size() > MAX_REMEMBERED) {
            remembered.clear();
            impersonal.clear();
        }
        var key = viewers.keyOf(account, UUID.randomUUID());
        remembered.put(account, key);
        return key;
    }

    /// Whether pages are chosen from what is known of her, as they are unless she says otherwise.
    public boolean isPersonal(AccountId account) {
        return !impersonal.computeIfAbsent(account, viewers::isImpersonal);
    }

    /// From now on pages are chosen from what is known of her, or are those that everyone gets.
    @Transactional
    public void setPersonal(AccountId account, boolean personal) {
        viewers.setImpersonal(account, !personal);
        impersonal.remove(account);
    }

    /// Begins anew under another key: what was learned of the person no longer belongs to her.
    @Transactional
    public void reset(AccountId account) {
        viewers.delete(account);
        remembered.remove(account);
    }

    @Override
    public void erase(AccountId account) {
        reset(account);
        setPersonal(account, true);
    }
}
