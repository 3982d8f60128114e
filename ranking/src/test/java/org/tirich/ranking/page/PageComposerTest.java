package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.Weights;

class PageComposerTest {

    private final PageFixture fixture = new PageFixture().put(0, 40, TestVideo::of);
    private final PageComposer composer = new PageComposer(Weights.learning());

    @Test
    void aPageHasTheRequestedSizeAndThePinnedVideo() {
        var page = composer.page(fixture.context(TestRequest.atNoon().size(7).pinned(33L)));

        assertThat(page).hasSize(7);
        assertThat(page.getFirst().video()).isEqualTo(33);
        assertThat(page.getFirst().reason()).isEqualTo(Reason.EDITORIAL);
        assertThat(page).allMatch(each -> each.candidates() == 40);
    }

    @Test
    void aRestrictedPageHoldsOnlyTheNamedVideos() {
        var page = composer.page(fixture.context(TestRequest.atNoon()), List.of(3L, 5L, 8L));

        assertThat(page).extracting(RankedVideo::video).containsExactlyInAnyOrder(3L, 5L, 8L);
        assertThat(page).allMatch(each -> each.candidates() == 3);
    }

    @Test
    void theTopCandidatesAreInTheOrderOfTheirScores() {
        fixture.watch(900, 7, 1, PageFixture.NOON);

        var top = composer.topCandidates(fixture.context(TestRequest.atNoon().size(4)));

        assertThat(top).hasSize(4).allMatch(each -> each.propensity() == 1 && each.candidates() == 40);
        assertThat(top.getFirst().video()).isEqualTo(7);
        assertThat(top).extracting(RankedVideo::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
}
