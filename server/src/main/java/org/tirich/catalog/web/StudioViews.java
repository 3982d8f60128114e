package org.tirich.catalog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.asset.address.MediaAddress;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.Revision;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.rule.MissingPart;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Strings;

/// Works in the form that the studio shows.
@Component
class StudioViews {

    private final Assets assets;
    private final ReviewProgress progress;
    private final Submissions submissions;
    private final MediaAddress addresses;
    private final AssetFindings findings;
    private final Strings strings;

    StudioViews(
            Assets assets,
            ReviewProgress progress,
            Submissions submissions,
            MediaAddress addresses,
            AssetFindings findings,
            Strings strings) {
        this.assets = assets;
        this.progress = progress;
        this.submissions = submissions;
        this.addresses = addresses;
        this.findings = findings;
        this.strings = strings;
    }

    /// The reason for which a revision was returned, rejected, taken down or withdrawn.
    record ReturnReason(String code, String notes) {}

    /// The processing state of a file.
    enum AssetState {
        @JsonProperty("received")
        RECEIVED,
        @JsonProperty("transcoding")
        TRANSCODING,
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    record AssetView(
            String id,
            AssetState state,
            @Nullable String stage,
            int percent,
            @Nullable Long secondsLeft,
            @Nullable String refusal,
            @Nullable String message,
            String fileName,
            long bytes,
            boolean playable,
            List<FindingView> findings) {}

    /// An automatic finding in words.
    record FindingView(AssetFinding.Severity severity, String message, String where) {}

    record Work(
            String work,
            String revision,
            int number,
            LessonCard.@Nullable Text title,
            String state,
            @Nullable String liveUrl,
            @Nullable AssetView asset,
            @Nullable String poster,
            @Nullable ReturnReason reason,
            Instant updatedAt,
            boolean canEdit,
            boolean canSubmit,
            boolean canWithdraw,
            boolean canRevise) {}

    record Draft(
            int version,
            List<Lesson.Text> texts,
            @Nullable String subject,
            @Nullable Integer grade,
            @Nullable @Pattern(regexp = Lesson.SPEECH) String speech,
            @Nullable String audioLanguage,
            @Nullable @Pattern(regexp = Lesson.LICENCES) String licence,
            @Nullable @Pattern(regexp = Lesson.AI) String ai,
            List<String> hashtags,
            List<Lesson.Source> sources,
            List<String> outcomes,
            Lesson.@Nullable Question question,
            Lesson.@Nullable ThinkingPause pause,
            List<CaptionTrack> captions,
            List<ReviewProgress.Step> timeline) {}

    record CaptionTrack(String lang, int cues) {}

    /// A missing part of a draft.
    record Missing(String field, String code, String message) {

        static Missing of(MissingPart part, Strings.Catalogue catalogue) {
            return new Missing(part.field(), part.code(), words(part.code(), catalogue));
        }
    }

    record WorkDetail(
            String work,
            String revision,
            int number,
            LessonCard.@Nullable Text title,
            String state,
            @Nullable String liveUrl,
            @Nullable AssetView asset,
            @Nullable String poster,
            @Nullable ReturnReason reason,
            Instant updatedAt,
            boolean canEdit,
            boolean canSubmit,
            boolean canWithdraw,
            boolean canRevise,
            Draft draft,
            List<Missing> missing) {}

    List<Work> works(List<Revision> revisions, LanguageTag reader) {
        var byId = assets
                .find(revisions.stream().flatMap(each -> each.asset().stream()).toList())
                .stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        var states = progress.states(revisions.stream().map(Revision::id).toList());
        return revisions.stream()
                .map(revision -> work(revision, byId, states, reader))
                .toList();
    }

    private Work work(
            Revision revision,
            Map<AssetId, Asset> assetsById,
            Map<RevisionId, ReviewProgress.State> states,
            LanguageTag reader) {
        var asset = revision.asset().map(assetsById::get).orElse(null);
        var draft = revision.state() instanceof State.Draft;
        var submitted = revision.state() instanceof State.Submitted;
        var live = revision.state() instanceof State.Live;
        return new Work(
                revision.work().toString(),
                revision.id().toString(),
                revision.number(),
                revision.lesson().title(reader).map(Cards::text).orElse(null),
                state(revision.state(), states.get(revision.id())),
                live ? "/v/" + revision.work() : null,
                asset == null ? null : view(asset, reader),
                asset == null ? null : poster(asset),
                reason(revision.state()),
                revision.updated(),
                draft,
                draft && submissions.missing(revision, asset).isEmpty(),
                submitted || live,
                !draft && !submitted);
    }

    WorkDetail detail(Revision revision, LanguageTag reader) {
        var work = works(List.of(revision), reader).getFirst();
        var lesson = revision.lesson();
        var asset = revision.asset().flatMap(assets::find).orElse(null);
        var catalogue = strings.in(reader.value());
        return new WorkDetail(
                work.work(),
                work.revision(),
                work.number(),
                work.title(),
                work.state(),
                work.liveUrl(),
                work.asset(),
                work.poster(),
                work.reason(),
                work.updatedAt(),
                work.canEdit(),
                work.canSubmit(),
                work.canWithdraw(),
                work.canRevise(),
                new Draft(
                        revision.version(),
                        lesson.texts(),
                        lesson.subject(),
                        lesson.grade(),
                        lesson.speech(),
                        lesson.audioLanguage(),
                        lesson.licence(),
                        lesson.ai(),
                        lesson.hashtags(),
                        lesson.sources(),
                        lesson.outcomes(),
                        lesson.question(),
                        lesson.pause(),
                        revision.captions().stream()
                                .map(track -> new CaptionTrack(track.language(), track.cues()))
                                .toList(),
                        progress.timeline(revision.id())),
                work.canEdit()
                        ? submissions.missing(revision, asset).stream()
                                .map(part -> Missing.of(part, catalogue))
                                .toList()
                        : List.of());
    }

    /// The message for a missing part, or for a finding that must be corrected.
    static String words(String code, Strings.Catalogue catalogue) {
        return catalogue.get(
                (code.startsWith("media-") && catalogue.has("check." + code) ? "check." : "missing.") + code);
    }

    AssetView view(Asset asset, LanguageTag reader) {
        var catalogue = strings.in(reader.value());
        return switch (asset.state()) {
            case Asset.State.Received() -> view(asset, AssetState.RECEIVED, null, 0, null, null, null, List.of());
            case Asset.State.Working(var stage, var percent, var left, var _) ->
                view(
                        asset,
                        AssetState.TRANSCODING,
                        stage,
                        percent,
                        left.map(java.time.Duration::toSeconds).orElse(null),
                        null,
                        null,
                        List.of());
            case Asset.State.Waiting(var reason) ->
                view(asset, AssetState.WAITING, null, 0, null, null, catalogue.get("waiting." + reason), List.of());
            case Asset.State.Ready _ ->
                view(asset, AssetState.READY, null, 100, 0L, null, null, found(asset, catalogue));
            case Asset.State.Refused(var code, var codec) ->
                view(asset, AssetState.REFUSED, null, 0, null, code, refusal(code, codec, catalogue), List.of());
            case Asset.State.Cancelled() -> view(asset, AssetState.CANCELLED, null, 0, null, null, null, List.of());
        };
    }

    /// The message names the codec where it is known.
    private static String refusal(String code, Optional<String> codec, Strings.Catalogue catalogue) {
        return codec.map(name -> catalogue.get("refusal." + code + "-named", Map.of("codec", name)))
                .orElseGet(() -> catalogue.get("refusal." + code));
    }

    private List<FindingView> found(Asset asset, Strings.Catalogue catalogue) {
        return findings.of(asset.id()).stream()
                .map(each -> new FindingView(each.severity(), catalogue.get("check." + each.key()), each.where()))
                .toList();
    }

    private static AssetView view(
            Asset asset,
            AssetState state,
            @Nullable String stage,
            int percent,
            @Nullable Long left,
            @Nullable String refusal,
            @Nullable String message,
            List<FindingView> found) {
        return new AssetView(
                asset.id().toString(),
                state,
                stage,
                percent,
                left,
                refusal,
                message,
                asset.fileName(),
                asset.bytes(),
                asset.media().isPresent(),
                found);
    }

    private @Nullable String poster(Asset asset) {
        return asset.media()
                .flatMap(media -> media.first(Asset.StoredFile.Kind.POSTER))
                .map(file ->
                        addresses.signed(MediaAddress.Kind.FILES, asset.id().value()) + file.name())
                .orElse(null);
    }

    private static String state(State state, ReviewProgress.@Nullable State underReview) {
        return switch (state) {
            case State.Draft() -> "draft";
            case State.Submitted _ -> underReview == null ? ReviewProgress.State.AUTO_CHECK.code() : underReview.code();
            case State.Live _ -> "live";
            case State.Returned _ -> "changes-requested";
            case State.Rejected _ -> "rejected";
            case State.Superseded() -> "superseded";
            case State.Withdrawn _ -> "withdrawn";
            case State.Rescinded _ -> "rescinded";
        };
    }

    private static @Nullable ReturnReason reason(State state) {
        return switch (state) {
            case State.Returned(var code, var notes) -> new ReturnReason(code, notes);
            case State.Rejected(var code, var notes) -> new ReturnReason(code, notes);
            case State.Rescinded(var code, var notes) -> new ReturnReason(code, notes);
            case State.Withdrawn(var notes) -> notes.isEmpty() ? null : new ReturnReason("withdrawn", notes);
            case State.Draft(), State.Submitted _, State.Live _, State.Superseded() -> null;
        };
    }
}
