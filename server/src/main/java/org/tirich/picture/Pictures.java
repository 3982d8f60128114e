package org.tirich.picture;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes empty pictures. The fonts are read at the first use.
@Component
public class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final Path folder;
    private boolean tried;
    private @Nullable Typefaces typefaces;

    Pictures(@Value("${tirich.cache}") Path cache) {
        this.folder = cache.toAbsolutePath().resolve("picture-fonts");
    }

    /// A white picture in pixels; empty on a machine that cannot draw text.
    public Optional<Canvas> canvas(int width, int height) {
        return Optional.ofNullable(typefaces()).map(found -> new Canvas(width, height, found));
    }

    /// A Java without the libraries of java.desktop fails with an error. The cause stays the same until the next
    /// start.
    private synchronized @Nullable Typefaces typefaces() {
        if (!tried) {
            tried = true;
            try {
                typefaces = Typefaces.load(folder);
            } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
                log.warn("preview cards cannot be drawn on this machine", e);
            }
        }
        return typefaces;
    }
}
