package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.tirich.media.check.MediaFinding;

/// A hostile or unusual file, and its expected result.
///
/// @param name the uploaded file name
/// @param expectation its expected result
/// @param expectedFindings findings that reviewers must see, where it becomes a lesson
record HostileCase(
        String id,
        String what,
        String name,
        Expectation expectation,
        Set<MediaFinding.Code> expectedFindings,
        FileMaker maker) {

    interface FileMaker {

        /// @param marker stands for personal data, which must not be in the output
        void make(FileFactory files, String marker, Path file) throws IOException, InterruptedException;
    }

    static HostileCase of(String id, String what, String name, Expectation expectation, FileMaker making) {
        return new HostileCase(id, what, name, expectation, Set.of(), making);
    }

    HostileCase withFindings(MediaFinding.Code... codes) {
        return new HostileCase(id, what, name, expectation, Set.of(codes), maker);
    }
}
