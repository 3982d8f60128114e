package org.tirich.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;

/// Renders errors that occur outside the controllers.
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    void error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        throw Problem.of(
                status,
                status.is5xxServerError() ? "broken" : status == HttpStatus.NOT_FOUND ? "not-found" : "unreadable");
    }
}
