package org.tirich.catalog.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tirich.asset.Asset;
import org.tirich.asset.Assets;
import org.tirich.catalog.Hashtags;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.Revision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.rule.Check;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.catalog.table.CheckTable;
import org.tirich.catalog.table.RevisionTable;
import org.tirich.catalog.table.WorkTable;
import org.tirich.kernel.CacheSizing;
import org.tirich.kernel.LanguageTag;

/// Read access to lessons and revisions.
@Service
public class Catalog {

    private static final int MAX_TAGGED = 200;

    /// The maximum number of cached lessons. A submitted revision never changes.
    private static final int MAX_CACHED = 20_000;

    private final WorkTable works;
    private final RevisionTable revisions;
    private final CaptionTable captions;
    private final CheckTable checks;
    private final LiveWorks live;
    private final Assets assets;
    private final Cache<RevisionId, ShownLesson> cache =
            Caffeine.newBuilder().maximumSize(CacheSizing.of(MAX_CACHED)).build();

    Catalog(
            WorkTable works,
            RevisionTable revisions,
            CaptionTable captions,
            CheckTable checks,
            LiveWorks live,
            Assets assets) {
        this.works = works;
        this.revisions = revisions;
        this.captions = captions;
        this.checks = checks;
        this.live = live;
        this.assets = assets;
    }

    /// A lesson with everything that its card needs.
    public record ShownLesson(Revision revision, Asset.Media media, Asset asset, List<Check> checks) {

        public ShownLesson {
            checks = List.copyOf(checks);
        }

        /// Whether the demo simulated one of its passes.
        public boolean demonstration() {
            return checks.stream().anyMatch(Check::demonstration);
        }
    }

    /// The live lessons of these works, in the same order; those that are not live are left out.
    public List<ShownLesson> shown(List<WorkId> wanted) {
        var now = wanted.stream().flatMap(work -> live.find(work).stream()).toList();
        var found = cache.getAll(now.stream().map(LiveRevision::revision).toList(), this::load);
        return now.stream()
                .flatMap(shown -> Optional.ofNullable(found.get(shown.revision())).stream())
                .toList();
    }

    public Optional<ShownLesson> shown(WorkId work) {
        return live.find(work).flatMap(shown -> {
            var cached = cache.getIfPresent(shown.revision());
            return cached != null
                    ? Optional.of(cached)
                    : shown(List.of(work)).stream().findFirst();
        });
    }

    /// A revision in any state, for those who may see it: its author and its reviewers.
    public Optional<Revision> revision(RevisionId id) {
        return revisions.find(id);
    }

    public List<Revision> revisions(Collection<RevisionId> ids) {
        return revisions.find(ids);
    }

    /// A revision with its asset; empty until the asset is ready for review.
    public Optional<ShownLesson> preview(RevisionId id) {
        return Optional.ofNullable(load(List.of(id)).get(id));
    }

    private Map<RevisionId, ShownLesson> load(Collection<? extends RevisionId> ids) {
        var found = revisions.find(List.copyOf(ids));
        var byId = assets
                .find(found.stream().flatMap(each -> each.asset().stream()).toList())
                .stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        var checked = checks.of(found.stream().map(Revision::id).toList());
        var loaded = new HashMap<RevisionId, ShownLesson>();
        for (var revision : found) {
            var passed = checked.getOrDefault(revision.id(), List.of());
            revision.asset()
                    .map(byId::get)
                    .ifPresent(asset -> asset.media()
                            .ifPresent(media ->
                                    loaded.put(revision.id(), new ShownLesson(revision, media, asset, passed))));
        }
        return loaded;
    }

    /// The caption track of a revision in one language, as WebVTT.
    public Optional<String> captions(RevisionId revision, LanguageTag language) {
        return captions.find(revision, language);
    }

    /// Every caption track of a revision.
    public Map<LanguageTag, String> captions(RevisionId revision) {
        return captions.all(revision);
    }

    /// Live works with any of these hashtags, newest first.
    public List<WorkId> tagged(Collection<String> tags) {
        return works.tagged(tags.stream().map(Hashtags::key).toList(), MAX_TAGGED);
    }

    /// The time at which a work was first shown; empty if it never was.
    public Optional<Instant> firstPublished(WorkId work) {
        return revisions.firstPublished(work);
    }

    /// The reason code with which a live work was taken down.
    public Optional<String> goneReason(WorkId work) {
        return works.goneReason(work);
    }
}
