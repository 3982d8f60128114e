package org.tirich.demo.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tirich.store.Secrets;

/// The token that lets a phone in: 132 random bits, in the link of the code and then in a cookie.
///
/// It is kept in the data folder while the demo runs, so that phones stay in after the server was killed and started
/// again. An orderly stop deletes it: the next start makes another one, which no phone has yet.
@Component
@OfPhoneDemo
public class DoorToken implements DisposableBean {

    private static final String SECRET = "phone-token";

    /// Of URL-safe Base64, with 6 bits each. Each further one makes the code in the terminal larger.
    private static final int LENGTH = 22;

    private final Secrets secrets;
    private final String token;

    DoorToken(Secrets secrets) {
        this.secrets = secrets;
        this.token = secrets.get(SECRET).substring(0, LENGTH);
    }

    public String value() {
        return token;
    }

    /// Compares in constant time.
    public boolean matches(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void destroy() {
        secrets.delete(SECRET);
    }
}
