package org.tirich;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.tirich.audit.Audit;
import org.tirich.audit.chain.ChainVerifier;
import org.tirich.demo.DemoContent;
import org.tirich.demo.DemoWalk;
import org.tirich.demo.phone.LocalNetwork;
import org.tirich.demo.phone.PhoneInvitation;
import org.tirich.discovery.RebuildRequest;
import org.tirich.identity.Accounts;
import org.tirich.kernel.UserFacingException;
import org.tirich.web.PublicAddress;

/// The commands of the server's program. `./tirich help` describes them.
final class CommandLine {

    /// Options with a value, and the setting of each.
    private static final Map<String, String> OPTIONS = Map.of(
            "--port", "server.port",
            "--data", "tirich.data",
            "--bind", "server.address",
            "--db", "tirich.db.url",
            "--cache", "tirich.cache",
            "--public-address", "tirich.public-address");

    private static final Map<String, String> FLAGS = Map.of(
            "--unsafe-no-sandbox", "tirich.media.unsafe-no-sandbox=true",
            "--allow-old-ffmpeg", "tirich.media.allow-old-ffmpeg=true");

    private static final String LOOPBACK = "127.0.0.1";

    private final PrintStream out;

    private CommandLine(PrintStream out) {
        this.out = out;
    }

    /// Runs one command and returns the exit code of the process.
    static int run(String[] args) {
        var line = new CommandLine(System.out);
        var rest = List.of(args).subList(Math.min(1, args.length), args.length);
        try {
            return switch (args.length == 0 ? "start" : args[0]) {
                case "start" -> line.start(rest);
                case "demo" -> line.demo(rest);
                case "doctor" -> line.doctor(rest);
                case "audit" -> line.audit(rest);
                case "search" -> line.search(rest);
                default ->
                    throw new UserFacingException("There is no command " + args[0] + ". ./tirich help lists them.");
            };
        } catch (RuntimeException failure) {
            System.err.println(message(failure));
            return 1;
        }
    }

    /// Starts an instance. Prints the set-up link while there is no administrator.
    private int start(List<String> options) {
        ConfigurableApplicationContext context;
        try (var steps = new Steps(out)) {
            steps.begin("starting the server and its database");
            context = launch(options, List.of());
            steps.end("data in "
                    + Path.of(context.getEnvironment().getProperty("tirich.data", ""))
                            .toAbsolutePath());
        }
        var url = url(context);
        context.getBean(Accounts.class).setUpLink().ifPresent(token -> {
            out.println("This instance has no administrator yet. Open this link once, within a day:");
            out.println("  " + url + "/set-up/" + token);
        });
        out.println("Tirich is ready at " + url);
        return awaitEnd(context);
    }

    /// Starts a demo instance with invented people and the starter library, on loopback; with `--phone` also on one
    /// private address, behind a token.
    private int demo(List<String> given) {
        var options = new ArrayList<>(given);
        if (options.remove("--walk")) {
            return new DemoWalk(
                            URI.create("http://localhost:" + option(options, "--port", "8080")),
                            TirichApplication.systemClock(),
                            out)
                    .play();
        }
        var bind = take(options, "--bind").orElse(LOOPBACK);
        if (!bind.equals(LOOPBACK) && !bind.equals("localhost")) {
            throw new UserFacingException(
                    "The demo signs visitors in without a passphrase and therefore accepts connections from this machine only. "
                            + "Use ./tirich demo --phone to let phones in with a code, or ./tirich start to serve other machines.");
        }
        var settings = new ArrayList<>(List.of("tirich.demo=true", "server.address=" + LOOPBACK));
        var phone = phone(options, settings);
        var data = Path.of(option(options, "--data", "data/demo"));
        if (options.remove("--fresh")) {
            FreshFolder.clear(data);
        }
        try (var steps = new Steps(out)) {
            steps.begin("starting the server and its database");
            if (!options.contains("--data")) {
                options.addAll(List.of("--data", data.toString()));
            }
            var context = launch(options, settings);
            steps.end("data in " + data.toAbsolutePath().normalize());
            steps.begin("adding the starter library");
            var added = context.getBean(DemoContent.class).fill();
            steps.end("%d clips, %.1f MB".formatted(added.clips(), added.bytes() / 1e6));
            var url = url(context);
            out.println("Tirich is ready at " + url);
            out.println("  the feed   " + url + "/");
            out.println("  the tour   " + url + "/demo");
            out.println("  to stop    press Ctrl-C");
            phone.ifPresent(network -> context.getBean(PhoneInvitation.class).print(out, network.others()));
            steps.close();
            return awaitEnd(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// Removes the options for phones, and adds their settings.
    private static Optional<LocalNetwork> phone(List<String> options, List<String> settings) {
        if (!options.remove("--phone")) {
            return Optional.empty();
        }
        for (var other : List.of("--tls", "--public-address")) {
            if (options.contains(other)) {
                throw new UserFacingException(
                        "--phone does not go with " + other + ": the demo has its own address and certificate.");
            }
        }
        var network = LocalNetwork.choose(take(options, "--address"));
        settings.add("tirich.phone.address=" + network.address().getHostAddress());
        settings.add("tirich.phone.port=" + option(options, "--port", "8080"));
        settings.add("tirich.phone.tls-port=" + take(options, "--tls-port").orElse("8443"));
        // No header makes a phone another client, or its connection a secure one.
        settings.add("tirich.trusted-proxies=");
        settings.add("server.forward-headers-strategy=none");
        return Optional.of(network);
    }

    /// Removes an option with its value.
    private static Optional<String> take(List<String> options, String name) {
        var index = options.indexOf(name);
        if (index < 0) {
            return Optional.empty();
        }
        options.remove(index);
        if (index >= options.size()) {
            throw new UserFacingException("The option " + name + " needs a value.");
        }
        return Optional.of(options.remove(index));
    }

    private int doctor(List<String> options) {
        var home = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return new Doctor(out)
                .run(
                        Path.of(option(options, "--data", "data/main")),
                        Path.of(option(options, "--cache", home + "/tirich")));
    }

    private static String option(List<String> options, String name, String otherwise) {
        var index = options.indexOf(name);
        return index >= 0 && index + 1 < options.size() ? options.get(index + 1) : otherwise;
    }

    private int audit(List<String> options) {
        if (options.isEmpty() || !options.getFirst().equals("verify")) {
            throw new UserFacingException("Usage: ./tirich audit verify [--data DIR]");
        }
        try (var context = launch(
                options.subList(1, options.size()), List.of("db-scheduler.enabled=false"), WebApplicationType.NONE)) {
            return switch (context.getBean(Audit.class).verify()) {
                case Audit.Verdict.Intact(var records, var head, var sealed, var anchors) -> {
                    out.println("The audit chain is intact: " + records + " records, head " + head + ", " + anchors
                            + " anchored heads agree.");
                    if (!sealed) {
                        out.println("It is from an earlier version and has no key yet; the next start seals it.");
                    }
                    yield 0;
                }
                case Audit.Verdict.Broken(var fault) -> {
                    out.println("The audit chain is broken: " + sentence(fault));
                    yield 2;
                }
                case Audit.Verdict.ForeignAnchor(var file, var line) -> {
                    out.println("Line " + line + " of " + file + " is not from this instance: the file was changed, or"
                            + " the secret audit-key is another one.");
                    yield 2;
                }
            };
        }
    }

    private static String sentence(ChainVerifier.Fault fault) {
        return switch (fault) {
            case ChainVerifier.Fault.Changed(var seq) ->
                "record " + seq + " does not follow from the previous one, or is missing.";
            case ChainVerifier.Fault.Rewritten(var anchor) ->
                "record " + anchor.seq() + " differs from the one that was anchored at " + anchor.at() + ".";
            case ChainVerifier.Fault.CutOff(var last, var anchor) ->
                "it ends with record " + last + "; at " + anchor.at() + " it had " + anchor.seq() + " records.";
        };
    }

    private int search(List<String> options) {
        if (options.isEmpty() || !options.getFirst().equals("rebuild")) {
            throw new UserFacingException("Usage: ./tirich search rebuild [--data DIR]");
        }
        var data = option(options, "--data", System.getenv().getOrDefault("TIRICH_DATA", "data/main"));
        try {
            return RebuildRequest.ask(Path.of(data), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private ConfigurableApplicationContext launch(List<String> options, List<String> settings) {
        return launch(options, settings, WebApplicationType.SERVLET);
    }

    private ConfigurableApplicationContext launch(
            List<String> options, List<String> settings, WebApplicationType type) {
        var all = new ArrayList<String>();
        settings.forEach(setting -> all.add("--" + setting));
        all.addAll(settings(options));
        var application = TirichApplication.application();
        application.setWebApplicationType(type);
        return application.run(all.toArray(String[]::new));
    }

    private static List<String> settings(List<String> options) {
        var settings = new ArrayList<String>();
        var rest = options.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            if (OPTIONS.containsKey(option)) {
                settings.add("--" + OPTIONS.get(option) + "=" + value(option, rest));
            } else if (option.equals("--tls")) {
                settings.add("--server.ssl.certificate=file:" + value(option, rest));
                settings.add("--server.ssl.certificate-private-key=file:" + value(option, rest));
                settings.add("--server.http2.enabled=true");
            } else if (FLAGS.containsKey(option)) {
                settings.add("--" + FLAGS.get(option));
            } else {
                throw new UserFacingException("There is no option " + option + ". ./tirich help lists them.");
            }
        }
        return settings;
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UserFacingException("The option " + option + " needs a value.");
        }
        return rest.next();
    }

    private static String url(ConfigurableApplicationContext context) {
        var configured = context.getBean(PublicAddress.class).configured();
        if (configured.isPresent()) {
            return configured.get();
        }
        var environment = context.getEnvironment();
        var secure = environment.containsProperty("server.ssl.certificate");
        var address = environment.getProperty("server.address", "127.0.0.1");
        return (secure ? "https" : "http")
                + "://"
                + (address.equals("127.0.0.1") ? "localhost" : address)
                + ":"
                + environment.getProperty("local.server.port");
    }

    /// Waits until the context is closed by the shutdown hook.
    private static int awaitEnd(ConfigurableApplicationContext context) {
        var ended = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                ended.countDown();
            }
        });
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /// An expected failure in one sentence; otherwise the exception.
    private static String message(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserFacingException refusal) {
                return String.valueOf(refusal.getMessage());
            }
            if (cause instanceof org.springframework.boot.tomcat.ConnectorStartFailedException listener) {
                return "Port " + listener.getPort()
                        + " cannot be used, probably because another program listens on it. Stop that program, or choose"
                        + " other ports with --port N and --tls-port N.";
            }
            if (cause instanceof org.springframework.boot.web.server.PortInUseException port) {
                return "Port " + port.getPort()
                        + " is in use. Stop the other program, or choose another port with --port N.";
            }
        }
        return "Tirich could not start: " + failure;
    }
}
