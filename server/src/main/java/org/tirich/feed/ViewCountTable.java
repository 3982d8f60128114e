package org.tirich.feed;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of views in the `engagement` table.
@Repository
class ViewCountTable {

    private final JdbcClient jdbc;

    ViewCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The views to the end of one day (UTC).
    ///
    /// @param guests all that were sent
    /// @param guestsNet without bursts, see [GuestBursts]
    record Day(LocalDate day, long accounts, long guests, long guestsNet) {}

    /// The days from `first` on that have views, the latest first.
    List<Day> since(LocalDate first) {
        return jdbc.sql("""
                        select e.day, count(v.key) as accounts, count(*) filter (where v.key is null) as guests,
                               count(*) filter (where v.key is null and not e.burst) as guests_net
                          from engagement e left join viewer v on v.key = e.viewer
                         where e.day >= ? and e.kind = 'COMPLETE'
                         group by e.day order by e.day desc
                        """)
                .param(first)
                .query((row, _) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("accounts"),
                        row.getLong("guests"),
                        row.getLong("guests_net")))
                .list();
    }
}
