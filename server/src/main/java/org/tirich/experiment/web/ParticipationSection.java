package org.tirich.experiment.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.experiment.Participation;
import org.tirich.web.ProfileSection;
import org.tirich.web.Strings;

/// The section of a person's own page that names the experiments she takes part in. It does not name her arm:
/// who knows it behaves otherwise.
@Component
@Order(2)
class ParticipationSection implements ProfileSection {

    private final Participation participation;

    ParticipationSection(Participation participation) {
        this.participation = participation;
    }

    record Model(List<Row> memberships) {}

    /// @param feature its name in the reader's language
    record Row(String id, String feature, String ends, boolean left) {}

    @Override
    public String template() {
        return "me-experiments";
    }

    @Override
    public Model model(Actor.Account actor, Strings.Catalogue strings) {
        return new Model(participation.memberships(actor).stream()
                .map(each -> new Row(
                        each.experiment().id().toString(),
                        ExperimentController.feature(each.experiment().plan().feature(), strings),
                        each.experiment().plan().endsOn().toString(),
                        each.left()))
                .toList());
    }
}
