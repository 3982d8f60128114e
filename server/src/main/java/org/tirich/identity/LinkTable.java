package org.tirich.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    record Link(String purpose, Optional<AccountId> account) {}

    /// Stores a link in place of an earlier one of the same purpose and account, and deletes expired links.
    void put(byte[] tokenHash, String purpose, @Nullable AccountId account, Instant now, Instant expires) {
        jdbc.sql("delete from one_time_link where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, account, expires_at)
                values (:hash, :purpose, :account, :expires)
                on conflict (purpose, account) do update
                   set token_hash = excluded.token_hash, expires_at = excluded.expires_at
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
                .query(LinkTable::toLink)
                .optional();
    }

    /// Uses a link up: of concurrent calls with the same token, one receives it.
    Optional<Link> take(byte[] tokenHash, String purpose, Instant now) {
        return jdbc.sql("""
                        delete from one_time_link where token_hash = ? and purpose = ? and expires_at > ?
                        returning purpose, account
                        """)
                .params(tokenHash, purpose, now.atOffset(ZoneOffset.UTC))
                .query(LinkTable::toLink)
                .optional();
    }

    private static Link toLink(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("purpose"),
                Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new));
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from one_time_link where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteAll(AccountId account) {
        jdbc.sql("delete from one_time_link where account = ?")
                .param(account.value())
                .update();
    }
}
