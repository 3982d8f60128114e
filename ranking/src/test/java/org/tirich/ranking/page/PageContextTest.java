package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.Event;
import org.tirich.ranking.state.RankingParameters;

class PageContextTest {

    private static final long VIEWER = TestRequest.VIEWER;

    private final PageFixture fixture = new PageFixture();

    @Test
    void aLiveVideoInARequestedLanguageIsAdmitted() {
        fixture.put(
                TestVideo.of(1), TestVideo.of(2).language("ps"), TestVideo.of(3).language(""));
        fixture.state.videos().setLive(fixture.row(1), false);

        var context = fixture.context(TestRequest.atNoon().languages("ps"));

        assertThat(context.admits(fixture.row(1))).isFalse();
        assertThat(context.admits(fixture.row(2))).isTrue();
        assertThat(context.admits(fixture.row(3))).isTrue();
        fixture.state.videos().setLive(fixture.row(1), true);
        assertThat(context.admits(fixture.row(1))).isFalse();
    }

    @Test
    void anIneligibleVideoIsNotAdmitted() {
        fixture.put(TestVideo.of(1), TestVideo.of(2));

        var context = fixture.context(TestRequest.atNoon().eligible(id -> id == 2));

        assertThat(context.admits(fixture.row(1))).isFalse();
        assertThat(context.admits(fixture.row(2))).isTrue();
    }

    @Test
    void aSeenVideoRestsForTwoHoursAndADismissedOneForEver() {
        fixture.put(TestVideo.of(1), TestVideo.of(2))
                .apply(new Event.Shown(VIEWER, 1, PageFixture.NOON), new Event.Dismissed(VIEWER, 2, PageFixture.NOON));
        var rested = PageFixture.NOON.plus(RankingParameters.REST);

        assertThat(fixture.context(TestRequest.at(rested.minusSeconds(60))).admits(fixture.row(1)))
                .isFalse();
        assertThat(fixture.context(TestRequest.at(rested)).admits(fixture.row(1)))
                .isTrue();
        assertThat(fixture.context(TestRequest.at(rested)).hasSeen(fixture.row(1)))
                .isTrue();
        assertThat(fixture.context(TestRequest.at(rested.plus(Duration.ofDays(99))))
                        .admits(fixture.row(2)))
                .isFalse();
    }

    @Test
    void anImpersonalPageKnowsNothingOfTheViewer() {
        fixture.put(TestVideo.of(1).outcomes("c"))
                .apply(
                        new Event.Shown(VIEWER, 1, PageFixture.NOON),
                        new Event.Understood(VIEWER, 1, false, PageFixture.NOON));

        var context = fixture.context(TestRequest.atNoon().impersonal());

        assertThat(context.admits(fixture.row(1))).isTrue();
        assertThat(context.hasSeen(fixture.row(1))).isFalse();
        assertThat(context.status(fixture.row(1))).isZero();
        assertThat(context.viewer().history().size()).isZero();
    }

    @Test
    void languagesHaveTheirPositionInTheRequest() {
        fixture.put(
                TestVideo.of(1),
                TestVideo.of(2).language("ps"),
                TestVideo.of(3).language(""),
                TestVideo.of(4).language("sd"));

        var context = fixture.context(TestRequest.atNoon().languages("khw", "ur", "ps", "ur", ""));
        fixture.put(TestVideo.of(5).language("bal"));

        assertThat(context.languagePosition(fixture.row(1))).isEqualTo(1);
        assertThat(context.languagePosition(fixture.row(2))).isEqualTo(2);
        assertThat(context.languagePosition(fixture.row(3))).isZero();
        assertThat(context.languagePosition(fixture.row(4))).isEqualTo(PageContext.NOT_REQUESTED);
        assertThat(context.languagePosition(fixture.row(5))).isEqualTo(PageContext.NOT_REQUESTED);
        assertThat(context.languages())
                .containsExactly(
                        fixture.state.videos().language(fixture.row(3)),
                        fixture.state.videos().language(fixture.row(1)),
                        fixture.state.videos().language(fixture.row(2)));
    }

    @Test
    void aVideoIsFreshForAWeek() {
        fixture.put(
                TestVideo.of(1).age(RankingParameters.FRESH_FOR.minusMillis(1)),
                TestVideo.of(2).age(RankingParameters.FRESH_FOR));

        var context = fixture.context(TestRequest.atNoon());

        assertThat(context.isFresh(fixture.row(1))).isTrue();
        assertThat(context.isFresh(fixture.row(2))).isFalse();
    }

    @Test
    void anUnclearConceptIsNeitherDueNorOther() {
        fixture.put(TestVideo.of(1).outcomes("c"), TestVideo.of(2).outcomes("d"))
                .apply(new Event.Understood(VIEWER, 1, false, PageFixture.NOON));

        var context = fixture.context(TestRequest.atNoon());

        assertThat(PageContext.isUnclear(context.status(fixture.row(1)))).isTrue();
        assertThat(PageContext.isDue(context.status(fixture.row(1)))).isFalse();
        assertThat(context.status(fixture.row(2))).isZero();
    }

    @Test
    void aMasteredConceptIsDueWhenHalfForgotten() {
        fixture.put(TestVideo.of(1).outcomes("c")).apply(master("c", 0.9));

        var soon = fixture.context(TestRequest.atNoon()).status(fixture.row(1));
        var later = fixture.context(TestRequest.at(PageFixture.NOON.plus(Duration.ofDays(90))))
                .status(fixture.row(1));

        assertThat(PageContext.isDue(soon)).isFalse();
        assertThat(PageContext.isDue(later)).isTrue();
        assertThat(PageContext.isUnclear(later)).isFalse();
    }

    @Test
    void aHalfKnownConceptIsNextAndAMasteredOneIsNot() {
        assertThat(isNext(0.28)).isFalse();
        assertThat(isNext(0.32)).isTrue();
        assertThat(isNext(0.68)).isTrue();
        assertThat(isNext(0.72)).isFalse();
    }

    private static boolean isNext(double mastery) {
        var fixture = new PageFixture().put(TestVideo.of(1).outcomes("c")).apply(master("c", mastery));
        var context = fixture.context(TestRequest.atNoon());
        assertThat(context.isNextConcept(fixture.state.videos().concepts().find("c")))
                .isEqualTo(PageContext.isNext(context.status(fixture.row(1))));
        return PageContext.isNext(context.status(fixture.row(1)));
    }

    @Test
    void aConceptIsNextWhenItsPrerequisitesAreMastered() {
        assertThat(isDependentNext(0.62, 0.62)).isTrue();
        assertThat(isDependentNext(0.62, 0.58)).isFalse();
        assertThat(isDependentNext(0.58, 0.62)).isFalse();
    }

    private static boolean isDependentNext(double first, double second) {
        var fixture = new PageFixture()
                .put(
                        TestVideo.of(1).outcomes("first", "second"),
                        TestVideo.of(2).outcomes("c"));
        fixture.state.videos().concepts().setPrerequisites("c", List.of("first", "second"));
        fixture.apply(master("first", first), master("second", second));
        return PageContext.isNext(fixture.context(TestRequest.atNoon()).status(fixture.row(2)));
    }

    @Test
    void aConceptThatWasNeverPractisedIsNotNextWithoutPrerequisites() {
        fixture.put(TestVideo.of(1).outcomes("c"), TestVideo.of(2).outcomes("d"))
                .apply(master("c", 0.9));

        assertThat(fixture.context(TestRequest.atNoon()).status(fixture.row(2))).isZero();
    }

    @Test
    void aVideoHasTheStatusOfAllItsConcepts() {
        fixture.put(
                        TestVideo.of(1).outcomes("c"),
                        TestVideo.of(2).outcomes("d"),
                        TestVideo.of(3).outcomes("c", "d"))
                .apply(new Event.Understood(VIEWER, 1, false, PageFixture.NOON), master("d", 0.5));

        var status = fixture.context(TestRequest.atNoon()).status(fixture.row(3));

        assertThat(PageContext.isUnclear(status)).isTrue();
        assertThat(PageContext.isNext(status)).isTrue();
    }

    @Test
    void aConceptThatIsAddedLaterHasNoStatus() {
        fixture.put(TestVideo.of(1).outcomes("c")).apply(master("c", 0.5));
        var context = fixture.context(TestRequest.atNoon());

        fixture.put(TestVideo.of(2).outcomes("later", "c"));

        assertThat(PageContext.isNext(context.status(fixture.row(2)))).isTrue();
    }

    private static Event master(String concept, double mastery) {
        return new Event.KnowledgeCorrected(VIEWER, concept, OptionalDouble.of(mastery), PageFixture.NOON);
    }
}
