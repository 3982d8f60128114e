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
record HostileCase(
        String id,
        String what,
        String name,
        Expectation expectation,
        Set<MediaFinding.Code> expectedFindings,
        FileMaker maker) {

    interface FileMaker {

        /// @param marker letters to be put where a person's data would be; they must not come out again
        void make(FileFactory files, String marker, Path file) throws IOException, InterruptedException;
    }

    static HostileCase of(String id, String what, String name, Expectation expectation, FileMaker making) {
        return new HostileCase(id, what, name, expectation, Set.of(), making);
    }

    HostileCase withFindings(MediaFinding.Code... codes) {
        return new HostileCase(id, what, name, expectation, Set.of(codes), maker);
    }
}
