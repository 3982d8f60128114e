package org.tirich.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.asset.Asset;
import org.tirich.asset.AssetChange;
import org.tirich.asset.Assets;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Sends the state of an author's files to her open pages, as server-sent events. An event carries the whole state, not
/// a difference; a page that missed an event reads the works again.
@RestController
class StudioEvents implements SmartLifecycle {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MAX_PAGES_PER_PERSON = 10;

    private final Assets assets;
    private final StudioViews views;
    private final Map<AccountId, List<Page>> open = new ConcurrentHashMap<>();

    StudioEvents(Assets assets, StudioViews views, InvalidationChannel channel) {
        this.assets = assets;
        this.views = views;
        channel.subscribe(AssetChange.TOPIC, key -> changed(AssetChange.of(key)));
    }

    private volatile boolean running;

    /// An event: the file of one work in its present state.
    record AssetEvent(String work, StudioViews.AssetView asset) {}

    private record Page(SseEmitter emitter, LanguageTag reader) {}

    @GetMapping(path = "/api/studio/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    SseEmitter events(Actor.Account actor, HttpServletRequest request) throws IOException {
        var owner = actor.id();
        var pages = open.computeIfAbsent(owner, _ -> new CopyOnWriteArrayList<>());
        if (pages.size() >= MAX_PAGES_PER_PERSON) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        }
        var page = new Page(new SseEmitter(LIFE.toMillis()), new LanguageTag(UiLanguage.of(request)));
        page.emitter().onCompletion(() -> pages.remove(page));
        page.emitter().onTimeout(page.emitter()::complete);
        page.emitter().onError(_ -> pages.remove(page));
        pages.add(page);
        page.emitter().send(SseEmitter.event().comment("open"));
        return page.emitter();
    }

    private void changed(AssetChange change) {
        if (!open.getOrDefault(change.owner(), List.of()).isEmpty()) {
            assets.find(change.asset()).ifPresent(this::send);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Closes open streams before the web server waits for them.
    @Override
    public void stop() {
        running = false;
        open.values().forEach(pages -> pages.forEach(page -> page.emitter().complete()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void send(Asset asset) {
        for (var page : open.getOrDefault(asset.owner(), List.of())) {
            try {
                page.emitter()
                        .send(SseEmitter.event()
                                .name("asset")
                                .data(new AssetEvent(asset.target().toString(), views.view(asset, page.reader()))));
            } catch (IOException | IllegalStateException e) {
                page.emitter().complete();
            }
        }
    }
}
