package org.tirich.catalog.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.catalog.RevisionId;
import org.tirich.kernel.LanguageTag;

/// The `caption` table.
@Repository
public class CaptionTable {

    private final JdbcClient jdbc;

    CaptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(RevisionId revision, LanguageTag language, String vtt, int cues) {
        jdbc.sql("""
                insert into caption (revision, language, vtt, cues) values (?, ?, ?, ?)
                on conflict (revision, language) do update set vtt = excluded.vtt, cues = excluded.cues
                """).params(revision.value(), language.value(), vtt, cues).update();
    }

    public void delete(RevisionId revision, LanguageTag language) {
        jdbc.sql("delete from caption where revision = ? and language = ?")
                .params(revision.value(), language.value())
                .update();
    }

    public void copy(RevisionId from, RevisionId to) {
        jdbc.sql("insert into caption select ?, language, vtt, cues from caption where revision = ?")
                .params(to.value(), from.value())
                .update();
    }

    public Optional<String> find(RevisionId revision, LanguageTag language) {
        return jdbc.sql("select vtt from caption where revision = ? and language = ?")
                .params(revision.value(), language.value())
                .query(String.class)
                .optional();
    }

    /// Every track of a revision, by language.
    public Map<LanguageTag, String> all(RevisionId revision) {
        var all = new TreeMap<LanguageTag, String>(java.util.Comparator.comparing(LanguageTag::value));
        jdbc.sql("select language, vtt from caption where revision = ?")
                .param(revision.value())
                .query(row -> {
                    all.put(new LanguageTag(row.getString("language")), row.getString("vtt"));
                });
        return all;
    }
}
