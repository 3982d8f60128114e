package org.tirich.bench.hostile;

import java.util.List;
import java.util.stream.Stream;

/// All cases but the attacks.
final class Cases {

    private Cases() {}

    static List<Case> all() {
        return Stream.of(
                        Bombs.all(),
                        Indexes.all(),
                        Cameras.all(),
                        Polyglots.all(),
                        StillPictures.all(),
                        Personal.all(),
                        Wrecks.all(),
                        Contents.all())
                .flatMap(List::stream)
                .toList();
    }
}
