package org.tirich.demo.trial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/// A network of this machine that has sent nothing yet, so that the visitor's own limits are not used up.
final class OtherNetwork {

    private OtherNetwork() {}

    static InetAddress address() {
        var random = ThreadLocalRandom.current();
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) random.nextInt(1, 250), (byte) random.nextInt(1, 250), 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
