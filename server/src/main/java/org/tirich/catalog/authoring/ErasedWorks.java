package org.tirich.catalog.authoring;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.asset.Assets;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.publication.Publishing;
import org.tirich.catalog.table.RevisionTable;

/// Erases the works of an author: drafts and revisions under review, returned or replaced, with their captions and
/// files. A live lesson stays under its licence, without the name of the author; she can withdraw it before.
@Component
class ErasedWorks implements PersonalData {

    private final Submissions submissions;
    private final Publishing publishing;
    private final RevisionTable revisions;
    private final Assets assets;

    ErasedWorks(Submissions submissions, Publishing publishing, RevisionTable revisions, Assets assets) {
        this.submissions = submissions;
        this.publishing = publishing;
        this.revisions = revisions;
        this.assets = assets;
    }

    @Override
    public void erase(AccountId account) {
        for (var latest : submissions.of(account)) {
            if (latest.state() instanceof State.Draft) {
                submissions.discard(account, latest.work());
            } else {
                publishing.withdrawFromReview(account, latest.work());
            }
        }
        revisions.eraseAuthor(account);
        assets.erase(account, revisions.liveAssets(account));
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("works", revisions.export(account), "files", assets.export(account));
    }
}
