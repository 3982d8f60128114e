package org.tirich.asset.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.asset.AssetId;
import org.tirich.asset.AssetStore;
import org.tirich.asset.address.MediaAddress;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.identity.Role;
import org.tirich.kernel.Sha256;

/// Files of a lesson that is taken down, in caches and in running transfers.
class TakenDownMediaTest extends ServerTest {

    /// More than the buffers between the server and a client that does not read.
    private static final int LARGE = 48 * 1024 * 1024;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Publishing publishing;

    @Autowired
    private LiveWorks live;

    @Autowired
    private AssetStore store;

    @Autowired
    private MediaAddress addresses;

    private WorkId work;
    private AssetId asset;

    @BeforeEach
    void publish() {
        work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        asset = live.find(work).orElseThrow().asset();
    }

    private void takeDown() {
        publishing.rescind(work, person(Role.LEAD_EDITOR).id(), "privacy", "ایک بچے کا نام سنائی دیتا ہے");
    }

    @ParameterizedTest
    @ValueSource(strings = {"144-opus.mp4", "poster.jpg", "card.jpg"})
    void aCacheAsksAgainWithinAMinute(String name) {
        var path = "/m/" + asset + "/" + name;
        var before = guest().get(path);
        assertThat(before.header("Cache-Control")).contains("public", "max-age=60", "must-revalidate");
        assertThat(conditional(path, before.header("ETag"))).isEqualTo(304);

        takeDown();

        assertThat(conditional(path, before.header("ETag"))).isEqualTo(404);
        for (var range : List.of("bytes=0-3", "bytes=5-")) {
            var browser = guest();
            assertThat(browser.send(browser.request(path)
                                    .header("Range", range)
                                    .header("If-Range", before.header("ETag"))
                                    .GET())
                            .status())
                    .isEqualTo(404);
        }
    }

    private int conditional(String path, String tag) {
        var browser = guest();
        return browser.send(browser.request(path).header("If-None-Match", tag).GET())
                .status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Range: bytes=1000-\r\n"})
    void aRunningTransferEnds(String range) throws IOException {
        makeLarge();

        try (var socket = begin("/m/" + asset + "/144-opus.mp4", range)) {
            takeDown();

            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(LARGE / 2);
        }
    }

    private void makeLarge() throws IOException {
        var bytes = new byte[LARGE];
        var sha256 = Sha256.of(bytes, "");
        store.put(sha256, new ByteArrayInputStream(bytes));
        sql.sql("update asset_file set sha256 = ?, bytes = ? where asset = ? and name = '144-opus.mp4'")
                .params(sha256, LARGE, asset.value())
                .update();
    }

    /// A connection on which the response has begun.
    private Socket begin(String path, String range) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", guest().home().getPort()));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                        .formatted(path, range)
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(10), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 2");
        return socket;
    }

    /// A reviewer's address that was passed on.
    @Test
    void aSignedAddressEndsWithTheTakedownAndANewOneIsValid() {
        var path = addresses.signed(MediaAddress.Kind.FILES, asset.value()) + "144-opus.mp4";
        assertThat(guest().get(path).status()).isEqualTo(200);
        assertThat(guest().get(path).header("Cache-Control")).contains("private", "max-age=60");

        takeDown();

        assertThat(guest().get(path).status()).isEqualTo(404);
        var again = addresses.signed(MediaAddress.Kind.FILES, asset.value()) + "144-opus.mp4";
        assertThat(guest().get(again).status()).isEqualTo(200);
    }

    @Test
    void aRunningTransferFromASignedAddressEnds() throws IOException {
        makeLarge();
        var path = addresses.signed(MediaAddress.Kind.FILES, asset.value()) + "144-opus.mp4";

        try (var socket = begin(path, "")) {
            takeDown();
            // The server repeats the check while it waits for a client that reads slowly.
            assertThat(readSlowly(socket)).isLessThan(LARGE / 2);
        }
    }

    private static long readSlowly(Socket socket) throws IOException {
        var read = 0L;
        var in = socket.getInputStream();
        for (var part = in.readNBytes(64 * 1024); part.length > 0; part = in.readNBytes(64 * 1024)) {
            read += part.length;
            LockSupport.parkNanos(10_000_000);
        }
        return read;
    }

    @Test
    void aTransferOfALiveLessonIsComplete() {
        var browser = guest();

        assertThat(browser.bytes(
                        browser.request("/m/" + asset + "/144-opus.mp4").GET()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("no picture");
    }
}
