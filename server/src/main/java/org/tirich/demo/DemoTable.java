package org.tirich.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// The `demo_person` and `demo_clip` tables, and the rows of other tables that the tour shows.
@Repository
class DemoTable {

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountId> account(String code) {
        return jdbc.sql("select account from demo_person where code = ?")
                .param(code)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    void insertPerson(String code, AccountId account) {
        jdbc.sql("insert into demo_person (code, account) values (?, ?)")
                .params(code, account.value())
                .update();
    }

    Optional<WorkId> work(String slug) {
        return jdbc.sql("select work from demo_clip where slug = ?")
                .param(slug)
                .query((row, _) -> new WorkId(row.getObject("work", UUID.class)))
                .optional();
    }

    void insertClip(String slug, WorkId work) {
        jdbc.sql("insert into demo_clip (slug, work) values (?, ?)")
                .params(slug, work.value())
                .update();
    }

    /// The person's newest upload: bytes received and announced.
    Map<String, String> upload(AccountId owner) {
        return one("""
            select file_name as file, received::text as received, length::text as length from upload
             where owner = ? order by created_at desc limit 1
            """, owner);
    }

    /// The state of the person's newest asset and the number of its files.
    Map<String, String> asset(AccountId owner) {
        return one("""
            select state, percent::text as percent, (select count(*)::text from asset_file where asset = asset.id) as files
              from asset where owner = ? order by created_at desc limit 1
            """, owner);
    }

    /// The newest review of one of the person's works.
    Map<String, String> review(AccountId owner) {
        return one("""
            select state, (select count(*)::text from review_event e where e.case_id = c.id) as events
              from review_case c where author = ? order by opened_at desc limit 1
            """, owner);
    }

    /// The learner's mastery and her logged viewing. Only the tour joins the viewing key with the account.
    Map<String, String> learner(AccountId learner) {
        return one("""
            select (select count(*)::text from impression i join viewer v on v.key = i.viewer
                     where v.account = p.account) as impressions,
                   (select count(*)::text from engagement e join viewer v on v.key = e.viewer
                     where v.account = p.account) as engagements,
                   (select count(*)::text from mastery m where m.account = p.account) as mastery
              from demo_person p where p.account = ?
            """, learner);
    }

    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("live", count("select count(*) from work where live_revision is not null"));
        counts.put("hashtags", count("select count(distinct key) from live_hashtag"));
        counts.put("gone", count("select count(*) from work where gone_reason is not null"));
        counts.put("audit", count("select count(*) from audit_record"));
        return counts;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Map<String, String> one(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param(account.value())
                .query((row, _) -> {
                    var values = new LinkedHashMap<String, String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.put(row.getMetaData().getColumnLabel(i), String.valueOf(row.getString(i)));
                    }
                    return (Map<String, String>) values;
                })
                .optional()
                .orElse(Map.of());
    }
}
