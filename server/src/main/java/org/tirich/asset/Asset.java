package org.tirich.asset;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tirich.access.AccountId;

/// The media of a lesson, from the uploaded file to its variants.
///
/// @param target the purpose of the file as its owner declared it, such as the id of a work
public record Asset(AssetId id, AccountId owner, UUID target, String fileName, long bytes, State state) {

    /// The processing state of a file.
    public sealed interface State {

        /// The upload is complete; the job has not begun.
        record Received() implements State {}

        /// The job makes the variants.
        ///
        /// @param preview the review copy, once it is stored
        record Working(String stage, int percent, Optional<Duration> left, Optional<Media> preview) implements State {

            public Working(String stage, int percent, Optional<Duration> left) {
                this(stage, percent, left, Optional.empty());
            }
        }

        /// The job waits for an external resource and resumes by itself. The code names the resource.
        record Waiting(String reason) implements State {}

        /// Every variant is stored.
        record Ready(Media media) implements State {}

        /// The file cannot become a lesson.
        ///
        /// @param code gives the reason
        /// @param codec of the stream that cannot be read; empty for other reasons
        record Refused(String code, Optional<String> codec) implements State {

            public Refused(String code) {
                this(code, Optional.empty());
            }
        }

        /// Cancelled by its owner.
        record Cancelled() implements State {}
    }

    /// The files and properties of a finished asset.
    ///
    /// @param thumbHash the poster in about 25 bytes, Base64
    /// @param edgeColour the colour at the edge of the picture, `#rrggbb`
    public record Media(
            Duration duration, int width, int height, String thumbHash, String edgeColour, List<StoredFile> files) {

        public Media {
            files = List.copyOf(files);
        }

        public List<StoredFile> variants() {
            return files.stream()
                    .filter(file -> file.kind() == StoredFile.Kind.VARIANT)
                    .toList();
        }

        public Optional<StoredFile> first(StoredFile.Kind kind) {
            return files.stream().filter(file -> file.kind() == kind).findFirst();
        }
    }

    /// One file of an asset: a file in the store, or one that is muxed from two such files on request.
    ///
    /// @param rung the shorter side of the variant, in pixels
    /// @param sound `opus` or `aac`, for variants with sound
    /// @param mediaType with codecs (RFC 6381)
    /// @param startBytes the bytes that a player needs for the first two seconds
    /// @param pictureOf the name of the file with its video; null for a file in the store, or without video
    /// @param soundOf the name of the file with its audio; null for a file in the store
    public record StoredFile(
            String name,
            Kind kind,
            @Nullable Integer rung,
            @Nullable String sound,
            String mediaType,
            int width,
            int height,
            long bytes,
            long startBytes,
            int kbps,
            String sha256,
            @Nullable String pictureOf,
            @Nullable String soundOf) {

        /// A file in the store.
        public StoredFile(
                String name,
                Kind kind,
                @Nullable Integer rung,
                @Nullable String sound,
                String mediaType,
                int width,
                int height,
                long bytes,
                long startBytes,
                int kbps,
                String sha256) {
            this(name, kind, rung, sound, mediaType, width, height, bytes, startBytes, kbps, sha256, null, null);
        }

        /// A file in the store without video or a bit rate.
        public static StoredFile withoutPicture(String name, Kind kind, String mediaType, long bytes, String sha256) {
            return new StoredFile(name, kind, null, null, mediaType, 0, 0, bytes, bytes, 0, sha256);
        }

        /// The purpose of a file.
        public enum Kind {
            VARIANT,
            /// The audio of the lesson without video.
            SOUND,
            POSTER,
            /// The poster in another size or format.
            STILL,
            /// The image of a share card.
            CARD,
            /// Thumbnails of the whole lesson for seeking, and their positions.
            STORYBOARD,
            /// Part of the HLS package.
            HLS
        }
    }

    /// The playable files: all when the asset is ready, the review copy before.
    public Optional<Media> media() {
        return switch (state) {
            case State.Ready(var media) -> Optional.of(media);
            case State.Working working -> working.preview();
            case State.Received(), State.Waiting _, State.Refused _, State.Cancelled() -> Optional.empty();
        };
    }
}
