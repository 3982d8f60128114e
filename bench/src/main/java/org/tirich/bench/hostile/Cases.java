package org.tirich.bench.hostile;

import java.util.List;
import java.util.stream.Stream;

/// All cases but the attacks.
final class Cases {

    private Cases() {}

    static List<Case> all() {
        return Stream.of(Bombs.all(), Cameras.all(), Disguises.all(), Wrecks.all(), Contents.all())
                .flatMap(List::stream)
                .toList();
    }
}
