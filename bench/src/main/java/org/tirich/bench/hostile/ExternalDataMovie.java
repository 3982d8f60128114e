package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// QuickTime movies with samples in another file (ISO/IEC 14496-12, `dref`).
final class ExternalDataMovie {

    private ExternalDataMovie() {}

    /// The index of `film` with an Apple alias as data reference, laid out as ffmpeg reads it.
    static void alias(Path film, Path file) throws IOException {
        Files.write(file, indexOf(film, BoxBytes.fullBox("alis", 0, 0, record(film.toString()))));
    }

    /// The same with a URL.
    static void address(Path film, String address, Path file) throws IOException {
        Files.write(
                file,
                indexOf(
                        film,
                        BoxBytes.fullBox(
                                "url ",
                                0,
                                0,
                                new BoxBytes().letters(address + "\0").toBytes())));
    }

    private static byte[] indexOf(Path film, byte[] reference) throws IOException {
        var whole = BytePatch.of(film);
        var foreign = BoxBytes.fullBox("dref", 0, 0, new BoxBytes().ints(1).toBytes(), reference);
        var moov = new BytePatch(whole.box("moov")).replaced(foreign, "dref", "dinf", "minf", "mdia", "trak", "moov");
        return new BoxBytes().bytes(whole.box("ftyp")).bytes(moov.bytes()).toBytes();
    }

    private static byte[] record(String path) {
        var record = new BoxBytes();
        record.zeros(10)
                .zeros(1 + 27)
                .zeros(12)
                .zeros(1 + 63)
                .zeros(16)
                .shorts(-1, -1)
                .zeros(16);
        var letters = path.length() % 2 == 0 ? path : path + "\0";
        record.shorts(2, letters.length()).letters(letters).shorts(-1, 0);
        return record.zeros(32).toBytes();
    }
}
