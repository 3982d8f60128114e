package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.tirich.media.check.MediaFinding;

/// One file made to do harm, or merely odd, and how it must end.
///
/// @param name how its sender calls it
/// @param expectation how it must end
/// @param told what the examination must tell reviewers of it, where it becomes a lesson
record Case(String id, String what, String name, Expectation expectation, Set<MediaFinding.Code> told, Making making) {

    interface Making {

        /// @param marker letters to be put where a person's data would be; they must not come out again
        void make(Forge forge, String marker, Path file) throws IOException, InterruptedException;
    }

    static Case of(String id, String what, String name, Expectation expectation, Making making) {
        return new Case(id, what, name, expectation, Set.of(), making);
    }

    Case telling(MediaFinding.Code... codes) {
        return new Case(id, what, name, expectation, Set.of(codes), making);
    }
}
