package org.tirich.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;

/// What is shown follows the transactions that change it.
class LiveWorksTest extends ServerTest {

    @Autowired
    LiveWorks live;

    @Autowired
    Publishing publishing;

    @Autowired
    ApplicationContext server;

    @Autowired
    TransactionTemplate transaction;

    private AccountId author = new AccountId(new java.util.UUID(0, 0));
    private WorkId work = new WorkId(new java.util.UUID(0, 0));

    @BeforeEach
    void aLesson() {
        author = person(Role.CREATOR).id();
        work = new LiveLessons(server)
                .publish(
                        author,
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
    }

    @Test
    void aWithdrawnWorkIsHiddenBeforeTheTransactionCommits() {
        var asset = live.find(work).orElseThrow().asset();

        transaction.executeWithoutResult(_ -> {
            publishing.withdraw(author, work, "");
            assertThat(live.find(work)).isEmpty();
            assertThat(live.isPublic(asset)).isFalse();
        });

        assertThat(live.find(work)).isEmpty();
        assertThat(live.isPublic(asset)).isFalse();
    }

    @Test
    void aRollbackShowsTheWorkAgain() {
        var shown = live.find(work).orElseThrow();
        var version = live.version();
        var editor = person(Role.LEAD_EDITOR).id();

        transaction.executeWithoutResult(status -> {
            publishing.rescind(work, editor, "fact-error", "برف کثیف نہیں ہے");
            status.setRollbackOnly();
        });

        assertThat(live.find(work)).contains(shown);
        assertThat(live.isPublic(shown.asset())).isTrue();
        assertThat(live.version()).isGreaterThan(version);
    }

    @Test
    void aPublicationIsShownAfterItsCommitAndNotBefore() {
        var safety = person(Role.SAFETY_REVIEWER).id();
        var accuracy = person(Role.ACCURACY_REVIEWER).id();

        transaction.executeWithoutResult(status -> {
            var other = new LiveLessons(server).publish(author, safety, accuracy);
            assertThat(live.find(other)).isEmpty();
            work = other;
            status.setRollbackOnly();
        });
        assertThat(live.find(work)).isEmpty();
    }

    @Test
    void takingDownWhatDoesNotExistChangesNothing() {
        var nowhere = new WorkId(java.util.UUID.randomUUID());

        assertThat(publishing.rescind(nowhere, author, "fact-error", "کچھ نہیں"))
                .isEqualTo(new Publishing.Outcome.Unknown());
    }
}
