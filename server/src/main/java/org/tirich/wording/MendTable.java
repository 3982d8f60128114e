package org.tirich.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `mend` table.
@Repository
class MendTable {

    private final JdbcClient jdbc;

    MendTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps an open suggestion; one that is open already is kept once.
    void insert(Mend mend) {
        jdbc.sql("""
                insert into mend (id, language, key, was, becomes, at, state)
                values (:id, :language, :key, :was, :becomes, :at, 'OPEN') on conflict do nothing
                """)
                .param("id", mend.id())
                .param("language", mend.language())
                .param("key", mend.key())
                .param("was", mend.was())
                .param("becomes", mend.becomes())
                .param("at", mend.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    int open(String language) {
        return jdbc.sql("select count(*) from mend where state = 'OPEN' and language = ?")
                .param(language)
                .query(Integer.class)
                .single();
    }

    /// Open ones first, then those decided last.
    List<Mend> list(int limit) {
        return jdbc.sql("select * from mend order by state <> 'OPEN', coalesce(decided_at, at) desc limit ?")
                .param(limit)
                .query(MendTable::mend)
                .list();
    }

    /// Those that the interface says now, in the order in which they were accepted.
    List<Mend> accepted() {
        return jdbc.sql("select * from mend where state = 'ACCEPTED' order by decided_at")
                .query(MendTable::mend)
                .list();
    }

    Optional<Mend> find(UUID id) {
        return jdbc.sql("select * from mend where id = ?")
                .param(id)
                .query(MendTable::mend)
                .optional();
    }

    /// Moves a mend on, if it still is where the caller saw it.
    boolean decide(UUID id, Mend.State from, Mend.State to, Instant now) {
        return jdbc.sql("update mend set state = :to, decided_at = :now where id = :id and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Mend mend(ResultSet row, int number) throws SQLException {
        return new Mend(
                row.getObject("id", UUID.class),
                row.getString("language"),
                row.getString("key"),
                row.getString("was"),
                row.getString("becomes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Mend.State.valueOf(row.getString("state")));
    }
}
