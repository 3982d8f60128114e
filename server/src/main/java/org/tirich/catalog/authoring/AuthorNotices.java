package org.tirich.catalog.authoring;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetReady;
import org.tirich.asset.AssetRefused;
import org.tirich.asset.Assets;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.RevisionReturned;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;

/// Sends authors notices about their files and their lessons.
@Component
class AuthorNotices {

    private final Notifications notifications;
    private final Assets assets;

    AuthorNotices(Notifications notifications, Assets assets) {
        this.notifications = notifications;
        this.assets = assets;
    }

    @ApplicationModuleListener(id = "catalog.author-notices.asset-ready")
    void on(AssetReady ready) {
        assets.find(ready.asset())
                .ifPresent(asset -> notifications.send(
                        asset.owner(),
                        new Notice(
                                "asset-ready", asset.id().value(), studio(asset.target()), "inbox.text.asset-ready")));
    }

    @ApplicationModuleListener(id = "catalog.author-notices.asset-refused")
    void on(AssetRefused refused) {
        assets.find(refused.asset())
                .ifPresent(asset -> notifications.send(
                        refused.owner(),
                        new Notice(
                                "asset-refused",
                                asset.id().value(),
                                studio(asset.target()),
                                "inbox.text.asset-refused",
                                "refusal." + refused.code())));
    }

    @ApplicationModuleListener(id = "catalog.author-notices.published")
    void on(RevisionPublished published) {
        notifications.send(
                published.owner(),
                new Notice(
                        "published", published.revision().value(), "/v/" + published.work(), "inbox.text.published"));
    }

    @ApplicationModuleListener(id = "catalog.author-notices.returned")
    void on(RevisionReturned returned) {
        var kind = returned.rejected() ? "rejected" : "returned";
        notifications.send(
                returned.owner(),
                new Notice(
                        kind,
                        returned.revision().value(),
                        studio(returned.work().value()),
                        "inbox.text." + kind,
                        "reason." + returned.reason()));
    }

    @ApplicationModuleListener(id = "catalog.author-notices.rescinded")
    void on(RevisionRescinded rescinded) {
        if (!rescinded.byAuthor()) {
            notifications.send(
                    rescinded.owner(),
                    new Notice(
                            "rescinded",
                            rescinded.revision().value(),
                            studio(rescinded.work().value()),
                            "inbox.text.rescinded",
                            "reason." + rescinded.reason()));
        }
    }

    private static String studio(UUID work) {
        return "/studio?work=" + work;
    }
}
