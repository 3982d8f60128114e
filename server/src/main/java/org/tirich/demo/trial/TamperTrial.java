package org.tirich.demo.trial;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.audit.Audit;
import org.tirich.audit.Audit.Verdict;

/// Changes the record of decisions: in the database with the server's own account, and as somebody could who has got
/// into the database.
@Component
@Order(3)
@ConditionalOnProperty("tirich.demo")
class TamperTrial implements Trial {

    private final Audit audit;
    private final TrialTable table;

    TamperTrial(Audit audit, TrialTable table) {
        this.audit = audit;
        this.table = table;
    }

    @Override
    public String name() {
        return "tamper";
    }

    @Override
    public List<Finding> run(URI server) {
        var findings = new ArrayList<Finding>();
        findings.add(refused("update audit_record set details = 'nothing happened' where seq = 1"));
        findings.add(refused("delete from audit_record where seq = (select max(seq) from audit_record)"));
        if (audit.verify() instanceof Verdict.Intact intact) {
            var records = intact.records();
            findings.add(new Finding("audit verify", true, Long.toString(records)));
            var middle = Math.max(1, records / 2);
            findings.add(new Finding(
                    "audit_record " + middle + ": details = 'nothing happened'",
                    audit.wouldNotice(middle, "nothing happened"),
                    "audit verify: " + middle));
        } else {
            findings.add(new Finding("audit verify", false, ""));
        }
        return findings;
    }

    private Finding refused(String change) {
        var refusal = table.refusal(change);
        return new Finding(change, refusal.isPresent(), refusal.orElse(""));
    }
}
