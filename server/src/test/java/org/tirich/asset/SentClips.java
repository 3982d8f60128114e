package org.tirich.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tirich.ServerTest.Person;
import org.tirich.Waiting;
import org.tirich.asset.upload.Upload;
import org.tirich.asset.upload.UploadFolder;
import org.tirich.asset.upload.Uploads;
import tools.jackson.databind.JsonNode;

/// Files that a test uploads for a draft in one request.
public final class SentClips {

    private final Uploads uploads;
    private final UploadFolder folder;
    private final Assets assets;
    private final JdbcClient sql;

    public SentClips(ApplicationContext server) {
        uploads = server.getBean(Uploads.class);
        folder = server.getBean(UploadFolder.class);
        assets = server.getBean(Assets.class);
        sql = server.getBean(JdbcClient.class);
    }

    /// An upload that is created and has no bytes.
    public record Begun(Person teacher, String work, Upload upload) {

        /// The file in the view of the studio.
        public JsonNode studio() {
            return teacher.browser().get("/api/studio/works/" + work).json().path("asset");
        }
    }

    /// A completely uploaded file, and the path of its bytes.
    public record Sent(Begun begun, AssetId asset, Path original) {}

    public Begun begin(Person teacher, long bytes) {
        var work = teacher.browser()
                .json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        return new Begun(teacher, work, announce(teacher, work, bytes));
    }

    public Upload announce(Person owner, String work, long bytes) {
        var created = uploads.create(owner.id(), UUID.fromString(work), "پھول.mp4", "", bytes);
        if (created instanceof Uploads.Created.Open(var upload)) {
            return upload;
        }
        throw new IllegalStateException("refused: " + created);
    }

    public Sent send(Person teacher, byte[] file) throws IOException {
        return send(begin(teacher, file.length), file);
    }

    public Sent send(Begun begun, byte[] file) throws IOException {
        uploads.append(begun.upload(), 0, new ByteArrayInputStream(file), null);
        var asset = sql.sql("select id from asset where source = ?")
                .param(begun.upload().id().value())
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .single();
        Waiting.await(() -> begun.studio().path("id").asString("").equals(asset.toString()));
        return new Sent(begun, asset, folder.path(begun.upload().id()));
    }

    public Asset.State state(Sent sent) {
        return assets.find(sent.asset()).orElseThrow().state();
    }

    /// Waits longer than usual, because a ladder is encoded on a busy machine.
    public void awaitReady(Sent sent) {
        Waiting.await(Waiting.LONG, () -> state(sent) instanceof Asset.State.Ready);
    }

    /// Waits as long, because the clip may wait for those of other tests.
    public void awaitRefused(Sent sent) {
        Waiting.await(Waiting.LONG, () -> state(sent) instanceof Asset.State.Refused);
    }

    /// A clip of an opening bud, four seconds long.
    public static byte[] flower() throws IOException {
        try (var in = SentClips.class.getResourceAsStream("/starter-raw/flower.mp4")) {
            if (in == null) {
                throw new IOException("the starter library has no raw flower");
            }
            return in.readAllBytes();
        }
    }
}
