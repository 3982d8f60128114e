package org.tirich.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// The `indexed_work` and `search_term` tables: the works in the search index and their terms.
@Repository
class IndexedWorkTable {

    private final JdbcClient jdbc;

    IndexedWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The terms of one work.
    record Terms(WorkId work, RevisionId revision, Set<String> words, Set<String> concepts) {}

    enum Kind {
        WORD,
        CONCEPT
    }

    /// Replaces the terms of works and updates the counts.
    void put(UUID generation, List<Terms> works) {
        lock();
        remove(generation, works.stream().map(Terms::work).toList());
        for (var each : works) {
            jdbc.sql("insert into indexed_work values (?, ?, ?, ?, ?)")
                    .params(
                            generation,
                            each.work().value(),
                            each.revision().value(),
                            each.words().toArray(String[]::new),
                            each.concepts().toArray(String[]::new))
                    .update();
        }
        add(generation, Kind.WORD, works.stream().map(Terms::words));
        add(generation, Kind.CONCEPT, works.stream().map(Terms::concepts));
    }

    /// The counts of common terms change with every lesson: this lock serialises the transactions, which would deadlock
    /// otherwise.
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('search_term'))")
                .query((_, _) -> true)
                .list();
    }

    /// Each count changes once for all works: a row that one transaction changes often becomes slow.
    private void add(UUID generation, Kind kind, Stream<Set<String>> termsOfWorks) {
        var counts = new TreeMap<String, Integer>();
        termsOfWorks.flatMap(Set::stream).forEach(term -> counts.merge(term, 1, Integer::sum));
        jdbc.sql("""
                insert into search_term (generation, kind, term, works)
                select :generation, :kind, term, works from unnest(:terms, :works) as added (term, works)
                on conflict (generation, kind, term) do update set works = search_term.works + excluded.works
                """)
                .param("generation", generation)
                .param("kind", kind.name())
                .param("terms", counts.keySet().toArray(String[]::new))
                .param("works", counts.values().toArray(Integer[]::new))
                .update();
    }

    void remove(UUID generation, Collection<WorkId> works) {
        lock();
        jdbc.sql("""
                with gone as (delete from indexed_work where generation = :generation and work = any(:works)
                              returning words, concepts),
                     lost as (select 'WORD' as kind, term from gone, unnest(words) term
                              union all select 'CONCEPT', term from gone, unnest(concepts) term)
                update search_term s set works = s.works - l.count
                  from (select kind, term, count(*) as count from lost group by kind, term) l
                 where s.generation = :generation and s.kind = l.kind and s.term = l.term
                """)
                .param("generation", generation)
                .param("works", works.stream().map(WorkId::value).toArray(UUID[]::new))
                .update();
    }

    /// Deletes the rows of other generations.
    void removeOthers(UUID generation) {
        jdbc.sql("delete from indexed_work where generation <> ?")
                .param(generation)
                .update();
        jdbc.sql("delete from search_term where generation <> ?")
                .param(generation)
                .update();
    }

    /// The indexed revision of each work.
    Map<WorkId, RevisionId> revisions(UUID generation) {
        return jdbc
                .sql("select work, revision from indexed_work where generation = ?")
                .param(generation)
                .query((row, _) -> Map.entry(
                        new WorkId(row.getObject("work", UUID.class)),
                        new RevisionId(row.getObject("revision", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The terms of one kind, each with the number of works that contain it.
    Map<String, Integer> terms(UUID generation, Kind kind) {
        return jdbc
                .sql("select term, works from search_term where generation = ? and kind = ? and works > 0")
                .params(generation, kind.name())
                .query((row, _) -> Map.entry(row.getString("term"), row.getInt("works")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
