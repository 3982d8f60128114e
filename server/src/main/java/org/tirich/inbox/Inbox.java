package org.tirich.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.asset.AssetReady;
import org.tirich.asset.AssetRefused;
import org.tirich.asset.Assets;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.RevisionReturned;
import org.tirich.identity.PersonalData;
import org.tirich.web.Unread;

/// Messages to persons. A message holds a code and ids; its words are found when it is read, in the
/// reader's language.
@Service
public class Inbox implements PersonalData, Unread {

    private static final int MAX_LISTED = 100;

    private final MessageTable messages;
    private final Assets assets;
    private final Clock clock;

    Inbox(MessageTable messages, Assets assets, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
    }

    /// One message.
    ///
    /// @param detail a further code, such as the reason of a return
    public record Message(UUID id, String kind, Optional<String> href, String detail, Instant at, boolean read) {}

    public List<Message> of(AccountId account) {
        return messages.of(account, MAX_LISTED);
    }

    @Override
    public int of(Actor.Account account) {
        return messages.unread(account.id());
    }

    public int unread(AccountId account) {
        return messages.unread(account);
    }

    @Transactional
    public void read(AccountId account, List<UUID> ids) {
        messages.read(account, ids, clock.instant());
    }

    @Transactional
    public void readAll(AccountId account) {
        messages.readAll(account, clock.instant());
    }

    @ApplicationModuleListener
    void on(AssetReady ready) {
        assets.find(ready.asset())
                .ifPresent(asset ->
                        tell(asset.owner(), "asset-ready", asset.id().value(), "/studio?work=" + asset.target(), ""));
    }

    @ApplicationModuleListener
    void on(AssetRefused refused) {
        assets.find(refused.asset())
                .ifPresent(asset -> tell(
                        refused.owner(),
                        "asset-refused",
                        asset.id().value(),
                        "/studio?work=" + asset.target(),
                        refused.code()));
    }

    @ApplicationModuleListener
    void on(RevisionPublished published) {
        tell(published.owner(), "published", published.revision().value(), "/v/" + published.work(), "");
    }

    @ApplicationModuleListener
    void on(RevisionReturned returned) {
        tell(
                returned.owner(),
                returned.rejected() ? "rejected" : "returned",
                returned.revision().value(),
                "/studio?work=" + returned.work(),
                returned.reason());
    }

    @ApplicationModuleListener
    void on(RevisionRescinded rescinded) {
        if (!rescinded.byAuthor()) {
            tell(
                    rescinded.owner(),
                    "rescinded",
                    rescinded.revision().value(),
                    "/studio?work=" + rescinded.work(),
                    rescinded.reason());
        }
    }

    private void tell(AccountId account, String kind, UUID subject, String href, String detail) {
        messages.insert(account, kind, subject, href, detail, clock.instant());
    }

    @Override
    public void erase(AccountId account) {
        messages.delete(account);
    }
}
