package org.tirich.asset.examination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.asset.AssetId;
import org.tirich.asset.examination.AssetFinding.Interval;
import org.tirich.asset.examination.AssetFinding.Severity;

/// The `asset_finding` table.
@Repository
class FindingTable {

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(AssetId asset, List<AssetFinding> findings) {
        jdbc.sql("delete from asset_finding where asset = ?")
                .param(asset.value())
                .update();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            jdbc.sql("""
                    insert into asset_finding (asset, position, code, severity, figure, stretches_ms, codecs)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            asset.value(),
                            i,
                            finding.code(),
                            finding.severity().name(),
                            finding.figure(),
                            millis(finding.intervals()),
                            finding.codecs())
                    .update();
        }
    }

    List<AssetFinding> of(AssetId asset) {
        return jdbc.sql("select * from asset_finding where asset = ? order by position")
                .param(asset.value())
                .query((row, _) -> new AssetFinding(
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getDouble("figure"),
                        intervals((Long[]) row.getArray("stretches_ms").getArray()),
                        row.getString("codecs")))
                .list();
    }

    private static Long[] millis(List<Interval> intervals) {
        return intervals.stream()
                .flatMap(each -> Stream.of(each.from().toMillis(), each.to().toMillis()))
                .toArray(Long[]::new);
    }

    private static List<Interval> intervals(Long[] millis) {
        var intervals = new ArrayList<Interval>();
        for (int i = 0; i + 1 < millis.length; i += 2) {
            intervals.add(new Interval(Duration.ofMillis(millis[i]), Duration.ofMillis(millis[i + 1])));
        }
        return intervals;
    }
}
