package org.tirich.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.IdleNotice;

/// Puts the notice of an idle account into its inbox.
@Component
class IdleAccountNotice implements IdleNotice {

    private final Notifications notifications;

    IdleAccountNotice(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void send(AccountId account, LocalDate lastVisit) {
        var subject = UUID.nameUUIDFromBytes((account + " " + lastVisit).getBytes(StandardCharsets.UTF_8));
        notifications.send(account, new Notice("account-idle", subject, "/me", "inbox.text.account-idle"));
    }
}
