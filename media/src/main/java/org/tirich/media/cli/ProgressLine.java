package org.tirich.media.cli;

import java.io.PrintStream;
import org.tirich.media.transcode.Progress;
import org.tirich.media.transcode.ProgressListener;

/// Prints the progress of one file: on a terminal in a line that is updated, elsewhere in a line every four
/// seconds.
final class ProgressLine implements ProgressListener, AutoCloseable {

    private static final long LIVE_MS = 250;
    private static final long QUIET_MS = 4000;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final String title;
    private final Thread ticker;
    private volatile int percent;

    private ProgressLine(PrintStream out, String title) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
        this.title = title;
        this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
    }

    static ProgressLine begin(PrintStream out, String title) {
        var line = new ProgressLine(out, title);
        line.ticker.start();
        return line;
    }

    @Override
    public void progress(Progress progress) {
        percent = progress.percent();
    }

    private void tick() {
        try {
            while (true) {
                if (terminal) {
                    out.print(CLEAR + title + " ... " + percent + " %");
                    out.flush();
                    Thread.sleep(LIVE_MS);
                } else {
                    Thread.sleep(QUIET_MS);
                    out.println(title + " ... " + percent + " %");
                }
            }
        } catch (InterruptedException _) {
            // The file is finished.
        }
    }

    @Override
    public void close() throws InterruptedException {
        ticker.interrupt();
        ticker.join();
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
