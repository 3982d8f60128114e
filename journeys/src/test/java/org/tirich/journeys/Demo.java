package org.tirich.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A demo with the starter library and a browser beside it. Journeys that only watch share one; a journey that takes
/// lessons away
/// starts its own.
final class Demo implements AutoCloseable {

    private final Path data;
    private final RunningServer server;
    private final Chromium chromium;

    private Demo() {
        try {
            data = Files.createTempDirectory("tirich-journeys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = RunningServer.demo(data);
        chromium = new Chromium();
    }

    static Demo start() {
        return new Demo();
    }

    /// Somebody who has not been here before.
    Person newcomer(Window window) {
        return chromium.newcomer(server.address(), window);
    }

    /// Somebody who has not watched before, and has passed the first run.
    Person person(Window window) {
        return chromium.person(server.address(), window);
    }

    /// The same in another browser.
    Person person(Chromium other, Window window) {
        return other.person(server.address(), window);
    }

    /// The same by way of a link.
    Person person(CuttingProxy link, Window window) {
        return chromium.person(link.address(), window);
    }

    CuttingProxy link() {
        return new CuttingProxy(server.address());
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        server.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Gives a test class the demo, and closes it when all are done.
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Demo.class, _ -> start(), Demo.class);
        }
    }
}
