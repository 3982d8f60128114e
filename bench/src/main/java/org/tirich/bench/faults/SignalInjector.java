package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Kills or stops the encoders of clips with such a fault, once each has started to work.
final class SignalInjector implements AutoCloseable {

    /// Much shorter than an encoder takes for such a clip, even on fast machines.
    private static final long STEP_MILLIS = 20;

    /// Processor time after which an encoder has loaded its libraries.
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private static final String INPUT = "file:";

    private final ProcessHandle server;
    private final Path encoder;
    private final Thread thread;
    private final Set<Long> struck = new HashSet<>();
    private volatile int sent;

    private SignalInjector(ProcessHandle server, Path encoder) {
        this.server = server;
        this.encoder = encoder;
        this.thread = Thread.ofPlatform().daemon().name("signals").start(this::watch);
    }

    static SignalInjector sentTo(ProcessHandle server, FaultyTools tools) {
        return new SignalInjector(server, tools.encoder());
    }

    int sent() {
        return sent;
    }

    private void watch() {
        try {
            while (true) {
                server.descendants().filter(this::isEncoder).forEach(this::strike);
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException _) {
            // The trial is over.
        }
    }

    private boolean isEncoder(ProcessHandle process) {
        return process.info().command().filter(encoder.toString()::equals).isPresent();
    }

    private static boolean hasWorked(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .filter(spent -> spent.compareTo(A_MOMENT) >= 0)
                .isPresent();
    }

    private void strike(ProcessHandle process) {
        if (!hasWorked(process) || !struck.add(process.pid())) {
            return;
        }
        switch (faultOf(process)) {
            case KILLED -> {
                process.destroyForcibly();
                sent++;
            }
            case HUNG -> {
                stop(process);
                sent++;
            }
            case NONE, GARBAGE, OUT_OF_MEMORY -> {}
        }
    }

    private static InjectedFault faultOf(ProcessHandle process) {
        try {
            var line =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
            return Arrays.stream(line.split("\0"))
                    .filter(word -> word.startsWith(INPUT) && word.endsWith("/in.bin"))
                    .findFirst()
                    .map(word -> InjectedFault.of(Path.of(word.substring(INPUT.length()))))
                    .orElse(InjectedFault.NONE);
        } catch (IOException _) {
            return InjectedFault.NONE;
        }
    }

    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -STOP " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no signal can be sent", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
