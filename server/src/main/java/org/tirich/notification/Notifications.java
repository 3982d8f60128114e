package org.tirich.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PersonalData;
import org.tirich.web.Unread;

/// Stores and lists the notices of accounts.
@Service
public class Notifications implements PersonalData, Unread {

    private static final int MAX_LISTED = 100;

    private final NotificationTable notifications;
    private final Clock clock;

    Notifications(NotificationTable notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /// A stored notice.
    public record Notification(UUID id, Notice notice, Instant at, boolean read) {}

    /// Sends a notice to an account, once for each kind and subject.
    public void send(AccountId account, Notice notice) {
        notifications.insert(account, notice, clock.instant());
    }

    /// Newest first.
    public List<Notification> of(AccountId account) {
        return notifications.of(account, MAX_LISTED);
    }

    @Override
    public int of(Actor.Account account) {
        return notifications.unread(account.id());
    }

    public int unread(AccountId account) {
        return notifications.unread(account);
    }

    @Transactional
    public void markRead(AccountId account, List<UUID> ids) {
        notifications.markRead(account, ids, clock.instant());
    }

    @Transactional
    public void markAllRead(AccountId account) {
        notifications.markAllRead(account, clock.instant());
    }

    @Override
    public void erase(AccountId account) {
        notifications.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("notices", notifications.export(account));
    }
}
