package org.tirich.asset.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.asset.AssetId;
import org.tirich.media.hash.ClipHash;
import org.tirich.media.hash.FrameHash;
import org.tirich.media.hash.PdqHash;

/// The `asset_frame` table.
@Repository
class FrameTable {

    private static final int FETCHED_AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    FrameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(AssetId asset, ClipHash clip) {
        jdbc.sql("delete from asset_frame where asset = ?").param(asset.value()).update();
        for (var frame : clip.frames()) {
            jdbc.sql("insert into asset_frame (asset, second, hash, quality) values (?, ?, ?, ?)")
                    .params(asset.value(), frame.second(), frame.hash().toString(), frame.quality())
                    .update();
        }
    }

    /// Passes every clip to `taker`, one after the other.
    void each(BiConsumer<AssetId, ClipHash> taker) {
        var frames = new ArrayList<FrameHash>();
        var of = new UUID[1];
        jdbc.sql("select asset, second, hash, quality from asset_frame order by asset, second")
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    var asset = row.getObject("asset", UUID.class);
                    if (!asset.equals(of[0])) {
                        take(of[0], frames, taker);
                        of[0] = asset;
                    }
                    frames.add(new FrameHash(
                            row.getInt("second"),
                            PdqHash.of(row.getString("hash")).orElseThrow(),
                            row.getInt("quality")));
                });
        take(of[0], frames, taker);
    }

    private static void take(@Nullable UUID asset, List<FrameHash> frames, BiConsumer<AssetId, ClipHash> taker) {
        if (asset != null) {
            taker.accept(new AssetId(asset), new ClipHash(frames));
        }
        frames.clear();
    }
}
