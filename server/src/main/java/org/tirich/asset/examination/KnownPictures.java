package org.tirich.asset.examination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetId;
import org.tirich.kernel.UserFacingException;
import org.tirich.media.hash.ClipHash;
import org.tirich.media.hash.HashIndex;
import org.tirich.media.hash.HashList;

/// The pictures of all clips that were ever ready on this instance, and those in the operator's list. A clip is also
/// compared rotated and mirrored.
@Component
class KnownPictures {

    private static final Logger log = LoggerFactory.getLogger(KnownPictures.class);

    private final FrameTable frames;
    private final String list;
    private @Nullable HashIndex<Known> index;
    private ListVersion read = ListVersion.NONE;

    KnownPictures(FrameTable frames, @Value("${tirich.media.hash-list}") String list) {
        this.frames = frames;
        this.list = list;
        if (!list.isBlank() && !Files.isReadable(Path.of(list))) {
            throw new UserFacingException("The list of hashes " + list + " (tirich.media.hash-list) cannot be read.");
        }
    }

    /// The origin of a known picture.
    sealed interface Known {

        record Clip(AssetId asset) implements Known {}

        /// An entry of the operator's list. Only the operator sees its note.
        record Listed(String note) implements Known {}
    }

    /// The known pictures in a clip, each with the share of it that the clip contains, in percent.
    Map<Known, Double> in(Collection<ClipHash> orientations) throws IOException {
        var found = new HashMap<Known, Double>();
        for (var clip : orientations) {
            for (var each : index().search(clip)) {
                if (each.similarity().isMatch()) {
                    found.merge(each.key(), each.similarity().storedPercent(), Math::max);
                }
            }
        }
        return found;
    }

    void add(AssetId asset, ClipHash clip) throws IOException {
        if (!index().add(new Known.Clip(asset), clip)) {
            log.warn("the index of known pictures is full: {} was not added", asset);
        }
    }

    /// Removes the pictures of a clip that no longer exists.
    void remove(AssetId asset) throws IOException {
        index().removeIf(new Known.Clip(asset)::equals);
    }

    /// The index with the list as it is now: entries may be added to the file and removed from it at any time.
    private synchronized HashIndex<Known> index() throws IOException {
        var ready = index;
        if (ready == null) {
            var filled = new HashIndex<Known>();
            frames.each((asset, clip) -> filled.add(new Known.Clip(asset), clip));
            index = filled;
            ready = filled;
        }
        try {
            update(ready);
        } catch (IOException e) {
            if (read.equals(ListVersion.NONE)) {
                throw e;
            }
            log.warn("the list of hashes cannot be read; the entries of its last version count", e);
        }
        return ready;
    }

    private void update(HashIndex<Known> known) throws IOException {
        var version = ListVersion.of(list);
        if (!version.equals(read)) {
            var entries = listed();
            known.removeIf(Known.Listed.class::isInstance);
            for (var entry : entries) {
                known.add(new Known.Listed(entry.note()), ClipHash.ofPicture(entry.hash()));
            }
            read = version;
        }
    }

    /// Tells one version of the list's file from another.
    private record ListVersion(
            FileTime changed, long bytes, @Nullable Object key) {

        static final ListVersion NONE = new ListVersion(FileTime.fromMillis(0), 0, null);

        static ListVersion of(String list) throws IOException {
            if (list.isBlank()) {
                return NONE;
            }
            var attributes = Files.readAttributes(Path.of(list), BasicFileAttributes.class);
            return new ListVersion(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    private List<HashList.Entry> listed() throws IOException {
        if (list.isBlank()) {
            return List.of();
        }
        try (var in = Files.newInputStream(Path.of(list))) {
            var entries = HashList.read(in);
            log.info(
                    "{} hashes in the list, {} invalid lines", entries.entries().size(), entries.errorCount());
            return entries.entries();
        }
    }
}
