package org.tirich.asset.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.asset.Asset;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Asset.StoredFile.Kind;
import org.tirich.asset.AssetChange;
import org.tirich.asset.AssetStore;
import org.tirich.asset.Assets;
import org.tirich.asset.SentClips;
import org.tirich.asset.SentClips.Sent;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;
import org.tirich.kernel.InvalidationChannel;

/// Delivery of one real clip from its upload to its publication: which files, to whom, and how.
class MediaServingTest extends ServerTest {

    @Autowired
    private Assets assets;

    @Autowired
    private AssetFindings findings;

    @Autowired
    private InvalidationChannel channel;

    @Autowired
    private AssetStore store;

    @Autowired
    private AssetFiles files;

    @Autowired
    private ApplicationContext server;

    @Test
    void aPublishedClipIsServedByRangesAsHlsAndInAv1() throws IOException {
        var clips = new SentClips(server);
        var teacher = person(Role.CREATOR);
        var sent = clips.send(teacher, SentClips.flower());
        clips.awaitReady(sent);
        var root = "/m/" + sent.asset() + "/";
        assertThat(guest().get(root + "240p.mp4").status()).isEqualTo(404);
        assertThat(guest().get(root + "hls/lesson.m3u8").status()).isEqualTo(404);

        new LiveLessons(server)
                .publishWithPicture(
                        teacher.id(),
                        WorkId.of(sent.begun().work()),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());

        ranges(root + "240p.mp4");
        for (var name : List.of("240p-aac.mp4", "480p-aac.mp4", "sound.mp4")) {
            ranges(root + name);
            isPutTogether(sent, root, name);
        }
        changedBytesAreSentWhole(root + "240p-aac.mp4");
        aTwinThatWasStoredIsSentAsItIs(sent, root, "240p-aac.mp4");
        theOriginalIsNowhere(sent, root);
        hls(root + "hls/");
        smallerFilesCome(sent);
        assertThat(guest().get(root + "240p-av1.mp4").header("Content-Type")).contains("av01.0.");
        assertThat(guest().get(root + "hls/lesson.m3u8").text()).contains("av01.0.", "avc1.");
        hls(root + "hls/");
        await(() -> Files.notExists(sent.original()));
        anotherWhoSendsItIsHeldUp(clips);
    }

    private void ranges(String file) {
        var whole = guest().get(file);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Cache-Control")).contains("immutable");
        assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.header("Content-Disposition")).isEqualTo("inline");
        var length = Long.parseLong(whole.header("Content-Length"));

        var part = range(file, "bytes=100-199");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 100-199/" + length);
        assertThat(part.header("Content-Length")).isEqualTo("100");
        assertThat(range(file, "bytes=" + length + "-").status()).isEqualTo(416);
        assertThat(range(file, "bytes=0-1,5-6").status()).isEqualTo(416);
        assertThat(range(file, "bytes=" + "0-1,".repeat(1000) + "2-3").status()).isEqualTo(416);

        var browser = guest();
        var again = browser.send(browser.request(file)
                .header("If-None-Match", whole.header("ETag"))
                .GET());
        assertThat(again.status()).isEqualTo(304);
    }

    /// A muxed file is not in the store, has its declared length, and each range of it equals that part of the
    /// file.
    private void isPutTogether(Sent sent, String root, String name) throws IOException {
        var file = file(sent, name);
        assertThat(store.length(file.sha256())).isEmpty();

        var whole = bytes(root + name, "");

        assertThat(whole).hasSize((int) file.bytes());
        assertThat(sha256(whole)).isEqualTo(file.sha256());
        int end = whole.length;
        for (int[] part : new int[][] {{0, 1}, {40, 5_000}, {end / 2, end / 2 + 100}, {end - 1, end}}) {
            assertThat(bytes(root + name, "bytes=" + part[0] + "-" + (part[1] - 1)))
                    .isEqualTo(Arrays.copyOfRange(whole, part[0], part[1]));
        }
        assertThat(bytes(root + name, "bytes=-50")).isEqualTo(Arrays.copyOfRange(whole, end - 50, end));
        assertThat(guest().get(root + name).header("Content-Type").replace(";codecs", "; codecs"))
                .isEqualTo(file.mediaType());
    }

    /// RFC 9110, 13.1.5: a client with an outdated part gets the complete file.
    private void changedBytesAreSentWhole(String file) {
        var tag = guest().get(file).header("ETag");
        var browser = guest();
        var same = browser.request(file).header("Range", "bytes=5-9").header("If-Range", tag);
        var changed = browser.request(file).header("Range", "bytes=5-9").header("If-Range", "\"0123\"");

        assertThat(browser.send(same.GET()).status()).isEqualTo(206);
        assertThat(browser.send(changed.GET()).status()).isEqualTo(200);
        assertThat(browser.bytes(changed.GET())).isEqualTo(bytes(file, ""));
    }

    /// The form in works of earlier versions.
    private void aTwinThatWasStoredIsSentAsItIs(Sent sent, String root, String name) throws IOException {
        var stored = "the bytes of a twin of its own".getBytes(StandardCharsets.UTF_8);
        store.put(sha256(stored), new ByteArrayInputStream(stored));
        sql.sql("""
                update asset_file set sha256 = :sha256, picture_of = null, sound_of = null
                 where asset = :asset and name = :name
                """)
                .param("sha256", sha256(stored))
                .param("asset", sent.asset().value())
                .param("name", name)
                .update();
        channel.publish(
                AssetChange.TOPIC, new AssetChange(sent.begun().teacher().id(), sent.asset()).key());

        assertThat(bytes(root + name, "")).isEqualTo(stored);
        assertThat(guest().get(root + name).header("ETag"))
                .contains(sha256(stored).substring(0, 32));
    }

    private StoredFile file(Sent sent, String name) {
        return assets.find(sent.asset()).orElseThrow().media().orElseThrow().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(String file, String range) {
        var browser = guest();
        var request = browser.request(file);
        return browser.bytes((range.isEmpty() ? request : request.header("Range", range)).GET());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser.Answer range(String file, String range) {
        var browser = guest();
        return browser.send(browser.request(file).header("Range", range).GET());
    }

    private void theOriginalIsNowhere(Sent sent, String root) {
        for (var name : List.of("in.bin", sent.begun().upload().id() + ".bin", "..%2fuploads", "original.mp4")) {
            assertThat(guest().get(root + name).status()).isIn(400, 404);
        }
    }

    /// Every address in the playlists has content.
    private void hls(String folder) {
        var first = guest().get(folder + "lesson.m3u8");
        assertThat(first.header("Content-Type")).startsWith("application/vnd.apple.mpegurl");
        var playlists = addresses(first.text());
        assertThat(playlists).hasSizeGreaterThan(2);
        for (var playlist : playlists) {
            var text = guest().get(folder + playlist).text();
            assertThat(text).contains("#EXT-X-MAP", "#EXT-X-BYTERANGE", "#EXT-X-ENDLIST");
            var file = addresses(text).getFirst();
            assertThat(range(folder + file, "bytes=0-7").status()).isEqualTo(206);
        }
        assertThat(guest().get(folder + "other.m3u8").status()).isEqualTo(404);
    }

    private static List<String> addresses(String playlist) {
        var addresses = new ArrayList<String>();
        playlist.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(addresses::add);
        return addresses;
    }

    private void smallerFilesCome(Sent sent) {
        Waiting.await(
                Waiting.LONG,
                () -> assets.find(sent.asset()).orElseThrow().media().orElseThrow().variants().stream()
                        .anyMatch(file -> file.mediaType().contains("av01")));
        var media = assets.find(sent.asset()).orElseThrow().media().orElseThrow();
        assertThat(media.files()).extracting(Asset.StoredFile::kind).contains(Kind.STORYBOARD, Kind.STILL, Kind.HLS);
    }

    private void anotherWhoSendsItIsHeldUp(SentClips clips) throws IOException {
        var copy = clips.send(person(Role.CREATOR), SentClips.flower());
        clips.awaitReady(copy);

        assertThat(findings.of(copy.asset()))
                .filteredOn(finding -> finding.code().equals("NEAR_DUPLICATE"))
                .extracting(AssetFinding::severity)
                .contains(AssetFinding.Severity.HOLD);
        assertThat(copy.begun().studio().path("findings").toString()).contains("another clip");

        copy.begun()
                .teacher()
                .browser()
                .json("DELETE", "/api/studio/works/" + copy.begun().work(), "");
        await(() -> Files.notExists(copy.original()));
    }
}
