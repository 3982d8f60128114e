package org.tirich.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;

/// The `one_time_link` table.
@Repository
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Link(String purpose, Optional<AccountId> account) {

        boolean setsUp() {
            return purpose.equals("SET_UP");
        }
    }

    void insert(byte[] tokenHash, String purpose, @Nullable AccountId account, Instant expires) {
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, account, expires_at)
                values (:hash, :purpose, :account, :expires)
                """)
                .param("hash", tokenHash)
                .param("purpose", purpose)
                .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("select purpose, account from one_time_link where token_hash = ? and expires_at > ?")
                .params(tokenHash, now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Link(
                        row.getString("purpose"),
                        Optional.ofNullable(row.getObject("account", UUID.class))
                                .map(AccountId::new)))
                .optional();
    }

    void delete(byte[] tokenHash) {
        jdbc.sql("delete from one_time_link where token_hash = ?")
                .param(tokenHash)
                .update();
    }

    void deleteAll(String purpose) {
        jdbc.sql("delete from one_time_link where purpose = ?").param(purpose).update();
    }
}
