package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {

    @TempDir
    Path cache;

    @Test
    void concurrentUnpackingGivesOneCompleteFfmpeg() throws Exception {
        Callable<Toolchain> unpacking = () -> Toolchain.prepare(cache);

        try (var both = Executors.newFixedThreadPool(2)) {
            var found = both.invokeAll(List.of(unpacking, unpacking));

            assertThat(found.getFirst().get()).isEqualTo(found.getLast().get());
            assertThat(found.getFirst().get().version()).isEqualTo(new FfmpegVersion(8, 1, 2));
        }
        try (var entries = Files.list(cache)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void anOldFfmpegIsRefusedUnlessAllowedByName() throws IOException {
        var old = program("ffmpeg version 5.1.9-0+deb12u1 Copyright");

        assertThatThrownBy(() -> Toolchain.prepare(cache, new Toolchain.Settings(Optional.of(old), false)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("5.1.9");
        assertThat(Toolchain.prepare(cache, new Toolchain.Settings(Optional.of(old), true))
                        .version())
                .isEqualTo(new FfmpegVersion(5, 1, 9));
    }

    @Test
    void aBuildWithoutAVersionCountsAsOld() throws IOException {
        var unnamed = program("ffmpeg version N-12345-gabcdef Copyright");

        assertThatThrownBy(() -> Toolchain.prepare(cache, new Toolchain.Settings(Optional.of(unnamed), false)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theDynamicLoaderAcceptsEveryStub() throws IOException {
        for (var stub : StubLibrary.ALL) {
            var file = Files.write(cache.resolve(stub.name()), stub.bytes());
            try (var arena = Arena.ofConfined()) {
                assertThat(SymbolLookup.libraryLookup(file, arena).find("pa_simple_new"))
                        .isEmpty();
            }
        }
    }

    private Path program(String answer) throws IOException {
        var folder = Files.createDirectory(cache.resolve("other"));
        var script = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\necho '" + answer + "'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return folder;
    }
}
