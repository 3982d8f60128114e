package org.tirich.bench;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Prints what a benchmark has measured when its process is told to end before it has finished.
public final class CutOff implements AutoCloseable {

    private final Thread hook;

    private CutOff(Thread hook) {
        this.hook = hook;
    }

    /// @param soFar makes the report of what was measured; called on another thread, while measuring goes on
    /// @param finish writes it to a file, where one is wanted
    public static CutOff report(Supplier<Report> soFar, Consumer<Report> finish) {
        var hook = new Thread(
                () -> {
                    var report = soFar.get();
                    report.note("This run was cut off. The figures are those of what it had finished.");
                    report.print(System.out);
                    System.out.flush();
                    finish.accept(report);
                },
                "cut-off");
        Runtime.getRuntime().addShutdownHook(hook);
        return new CutOff(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends, and the hook prints the report.
        }
    }
}
