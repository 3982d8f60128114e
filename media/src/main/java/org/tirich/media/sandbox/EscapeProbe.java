package org.tirich.media.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// A program that runs in the sandbox in place of ffmpeg and tries what the sandbox must prevent. It prints one
/// line for each attempt, `ACT done` or `ACT denied`; only `work` and `input` may be done.
///
/// `EscapeProbe SECRET OUTSIDE_FOLDER WORK_FOLDER INPUT PORT PID`
public final class EscapeProbe {

    private EscapeProbe() {}

    public static void main(String[] arguments) {
        var secret = Path.of(arguments[0]);
        var outside = Path.of(arguments[1]);
        var work = Path.of(arguments[2]);
        var input = Path.of(arguments[3]);
        int port = Integer.parseInt(arguments[4]);
        long process = Long.parseLong(arguments[5]);

        attempt("work", () -> Files.writeString(work.resolve("made"), "made"));
        attempt("input", () -> Files.readString(input));
        attempt("read-secret", () -> Files.readString(secret));
        attempt("list-outside", () -> {
            try (var entries = Files.list(outside)) {
                return entries.count();
            }
        });
        attempt("write-outside", () -> Files.writeString(outside.resolve("escaped"), "escaped"));
        attempt("change-input", () -> Files.writeString(input, "changed"));
        attempt("read-environment", () -> Files.readAllBytes(Path.of("/proc/" + process + "/environ")));
        attempt("connect", () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
        attempt("internet-socket", () -> socket(2, 2));
        attempt("local-socket", () -> socket(1, 1));
        attempt("kernel-socket", () -> socket(16, 3));
        attempt(
                "signal",
                () -> ask(Syscalls.ofThisMachine().orElseThrow().numbers.kill(), process, 0));
        attempt("start-process", () -> new ProcessBuilder("/bin/true").start().waitFor());
    }

    private static long socket(int family, int type) throws IOException {
        return ask(Syscalls.ofThisMachine().orElseThrow().numbers.socket(), family, type, 0);
    }

    private static long ask(int call, long... arguments) throws IOException {
        var kernel = new Kernel();
        long answer = kernel.call(call, arguments);
        if (answer < 0) {
            throw new IOException("errno " + kernel.errno());
        }
        return answer;
    }

    private static void attempt(String act, Callable<?> tried) {
        try {
            tried.call();
            System.out.println(act + " done");
        } catch (Exception | LinkageError e) {
            System.out.println(act + " denied");
        }
    }
}
