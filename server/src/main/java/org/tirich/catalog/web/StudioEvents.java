package org.tirich.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.asset.Asset;
import org.tirich.asset.AssetProgressed;
import org.tirich.asset.AssetReady;
import org.tirich.asset.AssetRefused;
import org.tirich.asset.Assets;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// Tells an author's open pages how her files are coming along, by server-sent events. A page that missed
/// something reads the works again: events carry the whole state of the file, not a difference.
@RestController
class StudioEvents implements SmartLifecycle {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MAX_PAGES_A_PERSON = 10;

    private final Assets assets;
    private final StudioViews views;
    private final Map<AccountId, List<Page>> open = new ConcurrentHashMap<>();

    StudioEvents(Assets assets, StudioViews views) {
        this.assets = assets;
        this.views = views;
    }

    private volatile boolean running;

    /// What is sent: the file of one work in its present state.
    record AssetEvent(String work, StudioViews.AssetView asset) {}

    private record Page(SseEmitter emitter, LanguageTag reader) {}

    @GetMapping(path = "/api/studio/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    SseEmitter events(Actor.Account actor, HttpServletRequest request) throws IOException {
        var owner = actor.id();
        var pages = open.computeIfAbsent(owner, _ -> new CopyOnWriteArrayList<>());
        if (pages.size() >= MAX_PAGES_A_PERSON) {
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

    @EventListener
    void progressed(AssetProgressed event) {
        tell(event.asset());
    }

    @TransactionalEventListener
    void ready(AssetReady event) {
        assets.find(event.asset()).ifPresent(this::tell);
    }

    @TransactionalEventListener
    void refused(AssetRefused event) {
        assets.find(event.asset()).ifPresent(this::tell);
    }

    @Override
    public void start() {
        running = true;
    }

    /// Lets go of open pages before the web server waits for their answers to end.
    @Override
    public void stop() {
        running = false;
        open.values().forEach(pages -> pages.forEach(page -> page.emitter().complete()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tell(Asset asset) {
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
