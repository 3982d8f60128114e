package org.tirich.itembank;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;

/// Tells authors what became of their questions.
@Component
class ItemNotices {

    private final Notifications notifications;

    ItemNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void decided(AccountId author, ItemReview review, String reason) {
        var kind = "item-" + review.state().code();
        notifications.send(
                author,
                new Notice(
                        kind,
                        subject(review.item(), review.revision()),
                        "/studio/items/" + review.item(),
                        "inbox.text." + kind,
                        reason.isEmpty() ? "" : "reason." + reason));
    }

    void stopped(AccountId author, AuthoredItem item, int revision, ItemStops.Reason reason) {
        var kind = reason == ItemStops.Reason.REKEYED ? "item-rekeyed" : "item-withdrawn";
        notifications.send(
                author,
                new Notice(kind, subject(item.id(), revision), "/studio/items/" + item.id(), "inbox.text." + kind));
    }

    /// Tells an author or a reviewer, once for each revision, that the statistics of a question are unusual.
    void flagged(AccountId person, AuthoredItem item, int revision, String href) {
        notifications.send(
                person, new Notice("item-flagged", subject(item.id(), revision), href, "inbox.text.item-flagged"));
    }

    /// A person gets one notice of a kind for each revision.
    static UUID subject(ItemId item, int revision) {
        return UUID.nameUUIDFromBytes((item + " " + revision).getBytes(StandardCharsets.UTF_8));
    }
}
