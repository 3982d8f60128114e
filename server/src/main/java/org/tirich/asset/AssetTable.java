package org.tirich.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.kernel.JsonRows;

/// The `asset` and `asset_file` tables.
@Repository
class AssetTable {

    private final JdbcClient jdbc;

    AssetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Asset asset, @Nullable UploadId source, Instant now) {
        jdbc.sql("""
                insert into asset (id, owner, target, source, file_name, bytes, state, created_at)
                values (:id, :owner, :target, :source, :fileName, :bytes, 'RECEIVED', :now)
                """)
                .param("id", asset.id().value())
                .param("owner", asset.owner().value())
                .param("target", asset.target())
                .param("source", source == null ? null : source.value(), java.sql.Types.OTHER)
                .param("fileName", asset.fileName())
                .param("bytes", asset.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Changes the state, unless the asset was cancelled.
    ///
    /// @return false if it was cancelled
    boolean update(AssetId id, State state) {
        var row = Row.of(state);
        return jdbc.sql("""
                update asset
                   set state = :state, stage = :stage, percent = greatest(percent, :percent),
                       seconds_left = :secondsLeft, refusal = :refusal, refusal_codec = :refusalCodec,
                       waits_for = :waitsFor,
                       duration_ms = coalesce(:durationMs, duration_ms), width = coalesce(:width, width),
                       height = coalesce(:height, height), thumb_hash = coalesce(:thumbHash, thumb_hash),
                       edge_colour = coalesce(:edge, edge_colour)
                 where id = :id and state <> 'CANCELLED'
                """)
                        .param("id", id.value())
                        .param("state", row.state())
                        .param("stage", row.stage())
                        .param("percent", row.percent())
                        .param("secondsLeft", row.secondsLeft(), java.sql.Types.INTEGER)
                        .param("refusal", row.refusal())
                        .param("refusalCodec", row.refusalCodec(), java.sql.Types.VARCHAR)
                        .param("waitsFor", row.waitsFor())
                        .param(
                                "durationMs",
                                row.media() == null
                                        ? null
                                        : row.media().duration().toMillis(),
                                java.sql.Types.BIGINT)
                        .param("width", row.media() == null ? null : row.media().width(), java.sql.Types.INTEGER)
                        .param(
                                "height",
                                row.media() == null ? null : row.media().height(),
                                java.sql.Types.INTEGER)
                        .param(
                                "thumbHash",
                                row.media() == null ? null : row.media().thumbHash(),
                                java.sql.Types.VARCHAR)
                        .param("edge", row.media() == null ? null : row.media().edgeColour(), java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    void insertFiles(AssetId asset, List<StoredFile> files) {
        jdbc.sql("delete from asset_file where asset = ?").param(asset.value()).update();
        addFiles(asset, files);
    }

    void replaceFiles(AssetId asset, StoredFile.Kind kind, List<StoredFile> files) {
        jdbc.sql("delete from asset_file where asset = ? and kind = ?")
                .params(asset.value(), kind.name())
                .update();
        addFiles(asset, files);
    }

    void addFiles(AssetId asset, List<StoredFile> files) {
        for (var file : files) {
            jdbc.sql("""
                    insert into asset_file (asset, name, kind, rung, sound, media_type, width, height, bytes,
                                            start_bytes, kbps, sha256, picture_of, sound_of)
                    values (:asset, :name, :kind, :rung, :sound, :mediaType, :width, :height, :bytes,
                            :startBytes, :kbps, :sha256, :pictureOf, :soundOf)
                    on conflict (asset, name) do nothing
                    """)
                    .param("asset", asset.value())
                    .param("name", file.name())
                    .param("kind", file.kind().name())
                    .param("rung", file.rung(), java.sql.Types.INTEGER)
                    .param("sound", file.sound())
                    .param("mediaType", file.mediaType())
                    .param("width", file.width())
                    .param("height", file.height())
                    .param("bytes", file.bytes())
                    .param("startBytes", file.startBytes())
                    .param("kbps", file.kbps())
                    .param("sha256", file.sha256())
                    .param("pictureOf", file.pictureOf(), java.sql.Types.VARCHAR)
                    .param("soundOf", file.soundOf(), java.sql.Types.VARCHAR)
                    .update();
        }
    }

    Optional<Asset> find(AssetId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Asset> find(List<AssetId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var keys = ids.stream().map(AssetId::value).toArray(UUID[]::new);
        var files = jdbc
                .sql("select * from asset_file where asset = any(?) order by rung, sound desc, name")
                .param(keys)
                .query((row, _) -> Map.entry(row.getObject("asset", UUID.class), toFile(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from asset where id = any(?)")
                .param(keys)
                .query((row, _) -> toAsset(row, files))
                .list();
    }

    Map<AssetId, Duration> durations(Collection<AssetId> ids) {
        return jdbc
                .sql("select id, duration_ms from asset where id = any(?) and duration_ms is not null")
                .param(ids.stream().map(AssetId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new AssetId(row.getObject("id", UUID.class)), Duration.ofMillis(row.getLong("duration_ms"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<UploadId> source(AssetId id) {
        return jdbc.sql("select source from asset where id = ? and source is not null")
                .param(id.value())
                .query((row, _) -> new UploadId(row.getObject("source", UUID.class)))
                .optional();
    }

    void removeSource(AssetId id) {
        jdbc.sql("update asset set source = null where id = ?")
                .param(id.value())
                .update();
    }

    /// All assets of a person.
    List<Asset> of(AccountId owner) {
        return find(jdbc.sql("select id from asset where owner = ?")
                .param(owner.value())
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .list());
    }

    /// Removes an asset's files, frames and findings. Its row stays, because revisions refer to it.
    void eraseFiles(AssetId id) {
        for (var table : List.of("asset_file", "asset_frame", "asset_finding")) {
            jdbc.sql("delete from " + table + " where asset = ?")
                    .param(id.value())
                    .update();
        }
        jdbc.sql("""
                update asset
                   set state = 'CANCELLED', stage = null, refusal = null, refusal_codec = null, waits_for = null,
                       thumb_hash = null, edge_colour = null
                 where id = ?
                """).param(id.value()).update();
    }

    /// Removes the names of a person's files.
    void eraseNames(AccountId owner) {
        jdbc.sql("update asset set file_name = '' where owner = ?")
                .param(owner.value())
                .update();
    }

    /// Whether an asset has a file with this hash.
    boolean isStored(String sha256) {
        return jdbc.sql("select exists (select 1 from asset_file where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /// Assets whose original is no longer needed.
    List<AssetId> withUnneededSource(Instant refusedBefore, int limit) {
        return jdbc.sql("""
                select id from asset
                 where source is not null
                   and (state = 'CANCELLED' or state = 'REFUSED' and created_at < ?)
                 limit ?
                """)
                .params(refusedBefore.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
    }

    private static StoredFile toFile(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString("name"),
                StoredFile.Kind.valueOf(row.getString("kind")),
                row.getObject("rung", Integer.class),
                row.getString("sound"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getLong("start_bytes"),
                row.getInt("kbps"),
                row.getString("sha256"),
                row.getString("picture_of"),
                row.getString("sound_of"));
    }

    private static Asset toAsset(ResultSet row, Map<UUID, List<StoredFile>> files) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Asset(
                new AssetId(id),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getObject("target", UUID.class),
                row.getString("file_name"),
                row.getLong("bytes"),
                toState(row, files.getOrDefault(id, List.of())));
    }

    private static State toState(ResultSet row, List<StoredFile> files) throws SQLException {
        return switch (row.getString("state")) {
            case "RECEIVED" -> new State.Received();
            case "WORKING" ->
                new State.Working(
                        row.getString("stage"),
                        row.getInt("percent"),
                        Optional.ofNullable(row.getObject("seconds_left", Integer.class))
                                .map(Duration::ofSeconds),
                        files.isEmpty() ? Optional.empty() : Optional.of(media(row, files)));
            case "READY" -> new State.Ready(media(row, files));
            case "WAITING" -> new State.Waiting(row.getString("waits_for"));
            case "REFUSED" ->
                new State.Refused(row.getString("refusal"), Optional.ofNullable(row.getString("refusal_codec")));
            case "CANCELLED" -> new State.Cancelled();
            default -> throw new IllegalStateException("unknown state of an asset: " + row.getString("state"));
        };
    }

    private static Media media(ResultSet row, List<StoredFile> files) throws SQLException {
        return new Media(
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("thumb_hash"),
                row.getString("edge_colour"),
                files);
    }

    /// The columns of a [State].
    private record Row(
            String state,
            @Nullable String stage,
            int percent,
            @Nullable Integer secondsLeft,
            @Nullable String refusal,
            @Nullable String refusalCodec,
            @Nullable String waitsFor,
            @Nullable Media media) {

        static Row of(State state) {
            return switch (state) {
                case State.Received() -> new Row("RECEIVED", null, 0, null, null, null, null, null);
                case State.Waiting(var reason) -> new Row("WAITING", null, 0, null, null, null, reason, null);
                case State.Working(var stage, var percent, var left, var preview) ->
                    new Row(
                            "WORKING",
                            stage,
                            percent,
                            left.map(duration -> (int) duration.toSeconds()).orElse(null),
                            null,
                            null,
                            null,
                            preview.orElse(null));
                case State.Ready(var media) -> new Row("READY", null, 100, null, null, null, null, media);
                case State.Refused(var code, var codec) ->
                    new Row("REFUSED", null, 0, null, code, codec.orElse(null), null, null);
                case State.Cancelled() -> new Row("CANCELLED", null, 0, null, null, null, null, null);
            };
        }
    }

    /// The files of a person: what she sent and what was made of it.
    String export(AccountId owner) {
        return jdbc.sql(JsonRows.of("""
                select a.id, a.target as work, a.file_name, a.bytes, a.state, a.refusal, a.duration_ms, a.created_at,
                       (select json_agg(json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', f.sha256))
                          from asset_file f where f.asset = a.id) as files
                  from asset a where a.owner = :id order by a.created_at
                """))
                .param("id", owner.value())
                .query(String.class)
                .single();
    }
}
