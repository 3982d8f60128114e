package org.tirich.asset.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.asset.AssetId;
import org.tirich.asset.examination.KnownPictures.Known;
import org.tirich.kernel.UserFacingException;
import org.tirich.media.hash.ClipHash;
import org.tirich.media.hash.PdqHash;

class KnownPicturesTest extends ServerTest {

    private static final String ONE = "0f".repeat(32);
    private static final String OTHER = "33".repeat(32);

    @TempDir
    Path folder;

    @Autowired
    private FrameTable frames;

    private Path list;
    private long edits;

    @BeforeEach
    void placeTheList() {
        list = folder.resolve("list.txt");
    }

    @Test
    void anEntryIsKnownAsLongAsItIsInTheList() throws Exception {
        write(ONE + ",first");
        var known = new KnownPictures(frames, list.toString());
        assertThat(found(known, ONE)).containsExactly(new Known.Listed("first"));
        assertThat(found(known, OTHER)).isEmpty();

        write(ONE + ",first", OTHER + ",second");
        assertThat(found(known, OTHER)).containsExactly(new Known.Listed("second"));

        write(OTHER + ",second");
        assertThat(found(known, ONE)).isEmpty();
        assertThat(found(known, OTHER)).containsExactly(new Known.Listed("second"));

        write();
        assertThat(found(known, OTHER)).isEmpty();
    }

    @Test
    void aListThatVanishesKeepsItsEntries() throws Exception {
        write(ONE);
        var known = new KnownPictures(frames, list.toString());
        assertThat(found(known, ONE)).hasSize(1);

        Files.delete(list);

        assertThat(found(known, ONE)).hasSize(1);
        assertThatThrownBy(() -> new KnownPictures(frames, list.toString())).isInstanceOf(UserFacingException.class);
    }

    @Test
    void aRemovedClipIsNotFoundAndTheListStays() throws Exception {
        write(ONE);
        var known = new KnownPictures(frames, list.toString());
        var clip = new AssetId(UUID.randomUUID());
        known.add(clip, picture(OTHER));
        assertThat(found(known, OTHER)).containsExactly(new Known.Clip(clip));

        known.remove(clip);

        assertThat(found(known, OTHER)).isEmpty();
        assertThat(found(known, ONE)).hasSize(1);
    }

    private List<Known> found(KnownPictures known, String hash) throws Exception {
        return List.copyOf(known.in(List.of(picture(hash))).keySet());
    }

    private static ClipHash picture(String hash) {
        return ClipHash.ofPicture(PdqHash.of(hash).orElseThrow());
    }

    /// Every edit has a time of its own, as by hand.
    private void write(String... lines) throws Exception {
        Files.write(list, List.of(lines));
        Files.setLastModifiedTime(list, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + ++edits)));
    }
}
