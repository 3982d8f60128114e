package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;

/// Asks an administrator for her passphrase before an act, unless she entered it a moment ago. The page repeats the
/// fields of the form, so that the act follows with the passphrase.
@Component
class StepUp {

    /// The field of the passphrase; no form of an act has it.
    static final String FIELD = "confirm-passphrase";

    private final PassphraseConfirmation confirmation;
    private final ClientAddress clients;
    private final Pages pages;
    private final Strings strings;

    StepUp(PassphraseConfirmation confirmation, ClientAddress clients, Pages pages, Strings strings) {
        this.confirmation = confirmation;
        this.clients = clients;
        this.pages = pages;
        this.strings = strings;
    }

    /// Returns whether the act may follow. If it may not, the response is the page that asks.
    ///
    /// @throws Problem 403 if the request is not that of a form
    boolean admits(Actor.Account account, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = Cookies.session(request);
        if (confirmation.isRecent(token)) {
            return true;
        }
        var given = request.getParameter(FIELD);
        if (given != null && confirmation.confirm(token, account, given, clients.network(request))) {
            return true;
        }
        if (!RouteGuard.isPage(request)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "passphrase-needed");
        }
        ask(given != null, request, response);
        return false;
    }

    private void ask(boolean wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.page("confirm", "account.confirm")
                .status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN)
                .with("action", request.getRequestURI())
                .with(
                        "fields",
                        request.getParameterMap().entrySet().stream()
                                .filter(field -> !field.getKey().equals(FIELD))
                                .flatMap(field -> Arrays.stream(field.getValue())
                                        .map(value -> Map.of("name", field.getKey(), "value", value)))
                                .toList());
        if (wrong) {
            page.with("problem", strings.in(UiLanguage.of(request)).get("problem.wrong-passphrase"));
        }
        var answer = page.answer(request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var body = answer.getBody();
        response.getOutputStream().write((body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
    }
}
