package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An author sends the same small clip for one draft after another, in chunks of a few KB.
final class Sending implements Activity {

    private static final int CHUNK = 4 * 1024;
    private static final Duration PIPELINE = Duration.ofMinutes(2);

    private final Client author;
    private final byte[] video;
    private final List<String> complete = new ArrayList<>();
    private @Nullable Open open;
    private int chunks;

    /// An upload under way, and how much of it the server has acknowledged.
    private record Open(String work, String path, long acknowledged) {}

    Sending(Client author, byte[] video) {
        this.author = author;
        this.video = video;
    }

    @Override
    public boolean step() {
        var now = open;
        if (now == null) {
            var work = Lessons.begin(author);
            open = new Open(work, Lessons.openUpload(author, work, video.length), 0);
            return true;
        }
        var from = Lessons.offset(author, now.path());
        assertThat(from).as("offset of " + now.path()).isGreaterThanOrEqualTo(now.acknowledged());
        var to = from;
        if (from < video.length) {
            var chunk = Arrays.copyOfRange(video, (int) from, (int) Math.min(video.length, from + CHUNK));
            to = Lessons.append(author, now.path(), from, chunk);
            chunks++;
        }
        open = to < video.length ? new Open(now.work(), now.path(), to) : null;
        if (open == null) {
            complete.add(now.work());
        }
        return true;
    }

    @Override
    public int acknowledged() {
        return chunks;
    }

    @Override
    public void check() {
        var now = open;
        if (now != null) {
            assertThat(Lessons.offset(author, now.path()))
                    .as("offset of " + now.path())
                    .isGreaterThanOrEqualTo(now.acknowledged());
        }
        for (var work : complete) {
            assertThat(state(work)).as("the clip of " + work).isNotEmpty();
        }
    }

    /// Every clip that arrived whole becomes a lesson's clip, whatever died on the way.
    int awaitReady() {
        for (var work : complete) {
            Await.that("the clip of " + work + " becomes ready", PIPELINE, () -> {
                assertThat(state(work)).isNotIn("refused", "cancelled");
                return state(work).equals("ready");
            });
        }
        return complete.size();
    }

    private String state(String work) {
        return author.json("/api/studio/works/" + work)
                .path("asset")
                .path("state")
                .asString("");
    }
}
