package org.tirich.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;

class CurriculumTest extends ServerTest {

    @Autowired
    Curriculum curriculum;

    /// Prerequisites are of an earlier grade, which excludes cycles.
    @Test
    void prerequisitesAreOfAnEarlierGrade() {
        assertThat(curriculum.all()).anyMatch(outcome -> !outcome.needs().isEmpty());
        for (var outcome : curriculum.all()) {
            for (var needed : outcome.needs()) {
                assertThat(curriculum.find(needed))
                        .as("%s needs %s", outcome.code(), needed)
                        .hasValueSatisfying(before -> assertThat(before.grade()).isLessThan(outcome.grade()));
            }
        }
    }
}
