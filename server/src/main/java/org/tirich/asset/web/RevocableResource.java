package org.tirich.asset.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.apache.coyote.CloseNowException;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/// Bytes whose transfer ends when they may no longer be sent: a slow client may load one file for many minutes.
final class RevocableResource extends AbstractResource {

    private final Resource bytes;
    private final BooleanSupplier mayBeSent;

    RevocableResource(Resource bytes, BooleanSupplier mayBeSent) {
        this.bytes = bytes;
        this.mayBeSent = mayBeSent;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Checked(bytes.getInputStream());
    }

    @Override
    public long contentLength() throws IOException {
        return bytes.contentLength();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return bytes.getDescription();
    }

    private final class Checked extends FilterInputStream {

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            check();
            return super.read(target, from, most);
        }

        /// The response has begun: the only answer left is to close the connection.
        private void check() throws IOException {
            if (!mayBeSent.getAsBoolean()) {
                throw new CloseNowException("taken down");
            }
        }
    }
}
