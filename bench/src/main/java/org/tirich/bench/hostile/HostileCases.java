package org.tirich.bench.hostile;

import java.util.List;
import java.util.stream.Stream;

/// All cases except the attacks.
final class HostileCases {

    private HostileCases() {}

    static List<HostileCase> all() {
        return Stream.of(
                        ResourceBombCases.all(),
                        IndexCases.all(),
                        CameraCases.all(),
                        PolyglotCases.all(),
                        StillPictureCases.all(),
                        PersonalDataCases.all(),
                        BrokenFileCases.all(),
                        ContentCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
