package org.tirich.ranking.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRulesTest {

    private final PageRules rules = new PageRules(4);

    @Test
    void anEmptyPageAllowsAnything() {
        assertThat(rules.allows(
                        TestCandidate.of(1).concepts(1, 2).languagePosition(3).scored()))
                .isTrue();
    }

    @Test
    void aPageHoldsTwoOfACreator() {
        add(TestCandidate.of(1).creator(9));
        assertThat(rules.allowsCreator(TestCandidate.of(2).creator(9).scored())).isTrue();
        add(TestCandidate.of(2).creator(9));

        assertThat(rules.allowsCreator(TestCandidate.of(3).creator(9).scored())).isFalse();
        assertThat(rules.allows(TestCandidate.of(3).creator(9).scored())).isFalse();
        assertThat(rules.allows(TestCandidate.of(3).scored())).isTrue();
    }

    @Test
    void aPageHoldsTwoOfASubjectInSuccession() {
        add(TestCandidate.of(1).subject(9));
        assertThat(rules.allowsSubject(TestCandidate.of(2).subject(9).scored())).isTrue();
        add(TestCandidate.of(2).subject(9));

        assertThat(rules.allowsSubject(TestCandidate.of(3).subject(9).scored())).isFalse();
        assertThat(rules.allows(TestCandidate.of(3).subject(9).scored())).isFalse();
        assertThat(rules.allows(TestCandidate.of(3).scored())).isTrue();
        add(TestCandidate.of(3));
        assertThat(rules.allowsSubject(TestCandidate.of(4).subject(9).scored())).isTrue();
        add(TestCandidate.of(4).subject(9));
        assertThat(rules.allowsSubject(TestCandidate.of(5).subject(9).scored())).isTrue();
    }

    @Test
    void aPageHoldsThreeOnAConcept() {
        add(TestCandidate.of(1).concepts(7));
        add(TestCandidate.of(2).concepts(8, 7));
        assertThat(rules.allowsConcepts(TestCandidate.of(3).concepts(7).scored()))
                .isTrue();
        add(TestCandidate.of(3).concepts(7));

        assertThat(rules.allowsConcepts(TestCandidate.of(4).concepts(7).scored()))
                .isFalse();
        assertThat(rules.allowsConcepts(TestCandidate.of(4).concepts(6, 7).scored()))
                .isFalse();
        assertThat(rules.allows(TestCandidate.of(4).concepts(7).scored())).isFalse();
        assertThat(rules.allows(TestCandidate.of(4).concepts(8).scored())).isTrue();
    }

    @Test
    void halfOfAPageIsInTheFirstLanguage() {
        add(TestCandidate.of(1).languagePosition(1));
        assertThat(rules.allowsLanguage(TestCandidate.of(2).languagePosition(2).scored()))
                .isTrue();
        add(TestCandidate.of(2).languagePosition(2));

        assertThat(rules.allowsLanguage(TestCandidate.of(3).languagePosition(1).scored()))
                .isFalse();
        assertThat(rules.allows(TestCandidate.of(3).languagePosition(1).scored()))
                .isFalse();
        assertThat(rules.allows(TestCandidate.of(3).scored())).isTrue();
    }

    @Test
    void theHalfIsOfThePageAndNotOfWhatIsOnItSoFar() {
        add(TestCandidate.of(1));
        add(TestCandidate.of(2));
        add(TestCandidate.of(3));

        assertThat(rules.allowsLanguage(TestCandidate.of(4).languagePosition(1).scored()))
                .isTrue();
    }

    private void add(TestCandidate candidate) {
        rules.add(candidate.scored().traits());
    }
}
