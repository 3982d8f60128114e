package org.tirich.asset.delivery;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/// Bytes that Spring sends completely or by range. Spring skips to the start of a range; the source is opened at that
/// offset, so that the bytes before a range are never read.
final class RangeResource extends AbstractResource {

    private final String name;
    private final long length;
    private final Opener opener;

    RangeResource(String name, long length, Opener opener) {
        this.name = name;
        this.length = length;
        this.opener = opener;
    }

    /// Opens the bytes from an offset to the end.
    interface Opener {
        InputStream open(long offset) throws IOException;
    }

    @Override
    public InputStream getInputStream() {
        return new LazyStream();
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return name;
    }

    private final class LazyStream extends InputStream {

        private long skipped;
        private @Nullable InputStream opened;

        @Override
        public int read() throws IOException {
            return bytes().read();
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            return bytes().read(target, from, most);
        }

        @Override
        public long skip(long wanted) throws IOException {
            if (opened != null) {
                return opened.skip(wanted);
            }
            var now = Math.clamp(wanted, 0, length - skipped);
            skipped += now;
            return now;
        }

        private InputStream bytes() throws IOException {
            var ready = opened;
            if (ready == null) {
                ready = opener.open(skipped);
                opened = ready;
            }
            return ready;
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
