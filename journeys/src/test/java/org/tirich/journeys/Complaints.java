package org.tirich.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// What a browser complains of while somebody uses it: errors of scripts, violations of the content security
/// policy, and requests to a host that is not ours.
final class Complaints {

    private static final int KEPT = 50;
    private static final String TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', event => "
            + "console.error('policy violated: ' + event.violatedDirective + ' ' + event.blockedURI))";

    private final String host;
    private final List<String> all = new ArrayList<>();

    Complaints(BrowserContext context, URI server) {
        host = server.getHost();
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> keep("uncaught: " + error.error()));
        context.onRequest(this::see);
    }

    /// So far, oldest first.
    List<String> all() {
        return List.copyOf(all);
    }

    /// Those that are not about an answer which the journey itself brought about.
    List<String> butFor(String... expected) {
        return all.stream()
                .filter(each -> List.of(expected).stream().noneMatch(each::contains))
                .toList();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            keep(message.text() + " at " + message.location());
        }
    }

    private void see(Request request) {
        var asked = request.url();
        var ours = asked.startsWith("blob:")
                || asked.startsWith("data:")
                || host.equals(URI.create(asked).getHost());
        if (!ours) {
            keep("request to another host: " + asked);
        }
    }

    private void keep(String complaint) {
        if (all.size() < KEPT) {
            all.add(complaint);
        }
    }
}
