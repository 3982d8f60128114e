package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;

/// Says how near an encoded picture comes to its reference, both of one size: more is better.
sealed interface QualityMeter permits Xpsnr, Vmaf {

    /// Frames are paired by their number alone: containers round their times differently, and pictures one
    /// frame apart look like a bad encoder.
    String PAIRED = "[0:v]settb=1/25,setpts=N[a];[1:v]settb=1/25,setpts=N[b];[a][b]";

    /// What it is, for a reader.
    String label();

    double measure(Path encoded, Path reference) throws IOException, InterruptedException;
}
