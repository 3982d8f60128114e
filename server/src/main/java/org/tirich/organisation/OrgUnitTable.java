package org.tirich.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgUnit.Level;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `org_unit` and `org_unit_period` tables.
@Repository
class OrgUnitTable {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "select u.id, u.level, u.code, u.names, u.about, u.synthetic from org_unit u";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrgUnitTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Waits for other transactions that change the tree.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.tree'))::text")
                .query(String.class)
                .optional();
    }

    /// Returns false if a unit has the code.
    boolean insert(OrgUnit unit, Instant now) {
        return jdbc.sql("""
                insert into org_unit (id, level, code, names, about, synthetic, created_at)
                values (:id, :level, :code, cast(:names as jsonb), cast(:about as jsonb), :synthetic, :now)
                on conflict do nothing
                """)
                        .param("id", unit.id().value())
                        .param("level", unit.level().name())
                        .param("code", unit.code())
                        .param("names", write(unit.names()))
                        .param("about", write(unit.about()))
                        .param("synthetic", unit.synthetic())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void describe(UnitId id, Map<LanguageTag, String> names, Map<LanguageTag, String> about) {
        jdbc.sql("update org_unit set names = cast(:names as jsonb), about = cast(:about as jsonb) where id = :id")
                .param("id", id.value())
                .param("names", write(names))
                .param("about", write(about))
                .update();
    }

    Optional<OrgUnit> find(UnitId id) {
        return jdbc.sql(SELECT + " where u.id = ?")
                .param(id.value())
                .query(this::unit)
                .optional();
    }

    Optional<OrgUnit> find(String code) {
        return jdbc.sql(SELECT + " where u.code = ?")
                .param(code)
                .query(this::unit)
                .optional();
    }

    List<OrgUnit> existing(LocalDate on) {
        return jdbc.sql(SELECT + """
                 where exists (select from org_unit_period p
                                where p.unit = u.id and p.valid_from <= :on and coalesce(p.valid_until > :on, true))
                """)
                .param("on", Date.valueOf(on))
                .query(this::unit)
                .list();
    }

    Map<UnitId, UnitId> parents(LocalDate on) {
        var parents = new HashMap<UnitId, UnitId>();
        jdbc.sql("""
                select unit, parent from org_unit_period
                 where parent is not null and valid_from <= :on and coalesce(valid_until > :on, true)
                """).param("on", Date.valueOf(on)).query(row -> {
            parents.put(id(row, "unit"), id(row, "parent"));
        });
        return parents;
    }

    /// The units that a unit belongs to, the nearest first.
    List<UnitId> ancestors(UnitId unit, LocalDate on) {
        return jdbc.sql("""
                with recursive above (unit, depth) as (
                    select parent, 1 from org_unit_period
                     where unit = :unit and valid_from <= :on and coalesce(valid_until > :on, true)
                    union all
                    select p.parent, a.depth + 1 from above a join org_unit_period p on p.unit = a.unit
                     where p.valid_from <= :on and coalesce(p.valid_until > :on, true) and a.depth < 8
                )
                select unit from above where unit is not null order by depth
                """)
                .param("unit", unit.value())
                .param("on", Date.valueOf(on))
                .query((row, _) -> id(row, "unit"))
                .list();
    }

    /// @param from of the latest period of a unit
    record Period(LocalDate from, Optional<LocalDate> until, Optional<UnitId> parent) {}

    Optional<Period> latest(UnitId unit) {
        return jdbc.sql("""
                select valid_from, valid_until, parent from org_unit_period
                 where unit = ? order by valid_from desc limit 1
                """)
                .param(unit.value())
                .query((row, _) -> new Period(
                        row.getDate("valid_from").toLocalDate(),
                        Optional.ofNullable(row.getDate("valid_until")).map(Date::toLocalDate),
                        Optional.ofNullable(row.getObject("parent", UUID.class)).map(UnitId::new)))
                .optional();
    }

    boolean hasChildrenAfter(UnitId unit, LocalDate on) {
        return jdbc.sql("""
                select exists (select from org_unit_period where parent = :unit and coalesce(valid_until > :on, true))
                """)
                .param("unit", unit.value())
                .param("on", Date.valueOf(on))
                .query(Boolean.class)
                .single();
    }

    void begin(UnitId unit, @Nullable UnitId parent, LocalDate from) {
        jdbc.sql("insert into org_unit_period (unit, parent, valid_from) values (:unit, :parent, :from)")
                .param("unit", unit.value())
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .param("from", Date.valueOf(from))
                .update();
    }

    void end(UnitId unit, LocalDate until) {
        jdbc.sql("update org_unit_period set valid_until = :until where unit = :unit and valid_until is null")
                .param("unit", unit.value())
                .param("until", Date.valueOf(until))
                .update();
    }

    private String write(Map<LanguageTag, String> texts) {
        return json.writeValueAsString(texts.entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().value(), Map.Entry::getValue)));
    }

    private OrgUnit unit(ResultSet row, int number) throws SQLException {
        return new OrgUnit(
                id(row, "id"),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                read(row.getString("names")),
                read(row.getString("about")),
                row.getBoolean("synthetic"));
    }

    private Map<LanguageTag, String> read(String texts) {
        return json.readValue(texts, TEXTS).entrySet().stream()
                .collect(Collectors.toMap(text -> new LanguageTag(text.getKey()), Map.Entry::getValue));
    }

    private static UnitId id(ResultSet row, String column) throws SQLException {
        return new UnitId(row.getObject(column, UUID.class));
    }
}
