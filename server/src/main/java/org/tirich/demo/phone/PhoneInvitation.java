package org.tirich.demo.phone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// The invitation in the terminal: the code that a phone scans, its link, and what a phone may do with and without TLS.
@Component
@OfPhoneDemo
public class PhoneInvitation {

    private final PhoneListeners listeners;
    private final DoorToken token;
    private final LocalAuthority authority;

    PhoneInvitation(PhoneListeners listeners, DoorToken token, LocalAuthority authority) {
        this.listeners = listeners;
        this.token = token;
        this.authority = authority;
    }

    String link() {
        return listeners.cleartextAddress() + "/phone?token=" + token.value();
    }

    /// @param others further addresses that could be chosen
    public void print(PrintStream out, Iterable<String> others) {
        out.println();
        // In UTF-8 whatever the encoding of the output is: other ones have no half blocks.
        out.writeBytes(TerminalCode.of(link()).getBytes(StandardCharsets.UTF_8));
        out.println("""

                On a phone in the same network scan the code, or open
                  %s
                Without this link nobody enters. It is valid until the demo stops; a killed server keeps it.

                Watching, searching and guessing work over HTTP. It is not encrypted: everybody on the network can read what a
                phone watches, and the link.
                Signing in, making lessons and installing the app work only over TLS:
                  %s
                For this a phone installs the authority of this demo, which it downloads from the page behind the code. Its
                fingerprint (SHA-256) is
                  %s
                The authority is valid for this address until %s, and its key is deleted already: it can vouch for nothing
                else. Remove it from the phone after the demo (Android: Trusted credentials, User; iPhone: General, VPN & Device
                Management).
                Over TLS everybody with the link can become each of the demo's invented people. Never use it with pupils.""".formatted(
                        link(),
                        listeners.secureAddress(),
                        authority.fingerprint(),
                        LocalDate.ofInstant(authority.validUntil(), ZoneOffset.UTC)));
        for (var other : others) {
            out.println("This machine also has the address " + other + "; --address ADDR chooses it.");
        }
    }
}
