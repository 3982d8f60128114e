package org.tirich.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.notification.Notifications;
import org.tirich.web.Pages;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The notices of an account, as a page and as JSON.
@RestController
class InboxController {

    private static final int MAX_IDS = 200;

    private final Notifications notifications;
    private final Pages pages;
    private final Strings strings;

    InboxController(Notifications notifications, Pages pages, Strings strings) {
        this.notifications = notifications;
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/inbox")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> page(HttpServletRequest request) {
        return pages.page("inbox", "inbox.heading")
                .strings("common.", "inbox.", "problem.")
                .answer(request);
    }

    record InboxItem(
            UUID id, String kind, String text, @Nullable String href, Instant at, boolean read) {}

    record InboxPage(int unread, List<InboxItem> items) {}

    @GetMapping("/api/inbox")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    InboxPage messages(Actor.Account actor, HttpServletRequest request) {
        var account = actor.id();
        var catalogue = strings.in(UiLanguage.of(request));
        return new InboxPage(
                notifications.unread(account),
                notifications.of(account).stream()
                        .map(each -> item(each, catalogue))
                        .toList());
    }

    private static InboxItem item(Notifications.Notification notification, Strings.Catalogue catalogue) {
        var notice = notification.notice();
        var detail = notice.detail().isEmpty() ? "" : catalogue.get(notice.detail());
        return new InboxItem(
                notification.id(),
                notice.kind(),
                catalogue.get(notice.text(), Map.of("detail", detail)),
                notice.href(),
                notification.at(),
                notification.read());
    }

    /// The notices to mark as read: those with the given ids, or all.
    record ReadBody(
            @Nullable @Size(max = MAX_IDS) List<@NotNull UUID> ids,
            @Nullable Boolean all) {}

    @PostMapping("/api/inbox/read")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> read(Actor.Account actor, @RequestBody ReadBody body) {
        var account = actor.id();
        if (Boolean.TRUE.equals(body.all())) {
            notifications.markAllRead(account);
        } else if (body.ids() != null) {
            notifications.markRead(account, body.ids());
        }
        return ResponseEntity.noContent().build();
    }
}
