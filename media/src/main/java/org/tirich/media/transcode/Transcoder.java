package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Path;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Limits;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Workplace;

/// Makes a rendering of a stranger's file.
///
/// It may be asked again after a crash: it begins anew and replaces what it finds of its own.
public final class Transcoder {

    private final Ffmpeg ffmpeg;
    private final Limits limits;
    private final Inspector inspector;

    public Transcoder(Ffmpeg ffmpeg, Limits limits) {
        this.ffmpeg = ffmpeg;
        this.limits = limits;
        this.inspector = new Inspector(ffmpeg, limits);
    }

    /// Works on the thread that asks, until the end.
    ///
    /// @param target the folder for the rendering, which is this source's alone
    public Outcome transcode(Path source, Path target, ProgressListener listener, Cancellation cancellation)
            throws InterruptedException {
        var meter = new Meter(listener);
        try {
            var folder = Folder.at(target);
            meter.at(Progress.Stage.INSPECTING, 0);
            return orNothing(
                    switch (inspector.inspect(source)) {
                        case Inspection.Refused(var refusal, var detail) -> new Outcome.Rejected(refusal, detail);
                        case Inspection.Accepted(var accepted) -> {
                            try (var place = Workplace.open(folder.path(), source)) {
                                yield new Work(ffmpeg, limits, place, folder, accepted, meter, listener, cancellation)
                                        .run();
                            }
                        }
                    },
                    folder);
        } catch (IOException e) {
            return new Outcome.Failed(e.toString());
        }
    }

    /// What is not ready leaves nothing behind.
    private static Outcome orNothing(Outcome outcome, Folder folder) throws IOException {
        switch (outcome) {
            case Outcome.Ready _ -> {}
            case Outcome.Rejected _, Outcome.Cancelled _, Outcome.Failed _ -> folder.clear();
        }
        return outcome;
    }
}
