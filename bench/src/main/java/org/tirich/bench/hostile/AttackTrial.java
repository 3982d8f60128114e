package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.transcode.TranscodeOutcome;

/// Every attack in every mode.
final class AttackTrial {

    private static final List<Mode> DIRECTLY = List.of(Mode.ALLOWLIST_ONLY, Mode.SANDBOX_ONLY, Mode.NONE);

    private final Forge forge;
    private final Canaries canaries;
    private final Sandbox none;
    private final Search search;

    /// @param none a sandbox that holds nothing back
    AttackTrial(Forge forge, Canaries canaries, Sandbox none) {
        this.forge = forge;
        this.canaries = canaries;
        this.none = none;
        this.search = new Search(forge, canaries.marker());
    }

    /// What came of one attack.
    ///
    /// @param product how the product ended with it
    record Tried(Attack attack, Map<Mode, Result> results, Product.Judged product) {

        Effect effect(Mode mode) {
            return result(mode).effect();
        }

        Evidence evidence(Mode mode) {
            return result(mode).evidence();
        }

        private Result result(Mode mode) {
            var result = results.get(mode);
            if (result == null) {
                throw new IllegalStateException(attack.id() + " was not tried with " + mode);
            }
            return result;
        }
    }

    record Result(Effect effect, Evidence evidence) {}

    /// What a run left behind.
    ///
    /// @param taken whether anything came out that the attacker could take away
    private record Left(List<Path> files, String said, boolean taken) {}

    Tried run(Attack attack) throws IOException, InterruptedException {
        var results = new EnumMap<Mode, Result>(Mode.class);
        var sent = make(attack, forge.workshop().room("sent/" + attack.id()).resolve(attack.sentAs()));
        var target = forge.workshop().room("made/" + attack.id());
        int before = canaries.listener().requests();
        var judged = new Product(forge.workshop().boxed()).judge(sent, target);
        var said = judged.outcome() instanceof TranscodeOutcome.Rejected(var _, var detail) ? detail : "";
        var left = new Left(Evidence.files(target), said, judged.outcome() instanceof TranscodeOutcome.Ready);
        results.put(Mode.BOTH, result(attack, Mode.BOTH, left, before));
        for (var mode : DIRECTLY) {
            results.put(mode, directly(attack, mode));
        }
        return new Tried(attack, results, judged);
    }

    private Result directly(Attack attack, Mode mode) throws IOException, InterruptedException {
        var ground = forge.workshop().room("tried/" + attack.id() + "-" + mode.name());
        var box = mode.isConfined() ? forge.workshop().sandbox() : none;
        var attempt = new Attempt(forge.workshop().tools(), box, ground);
        attempt.prepare();
        var file = make(attack, attempt.reading().resolve(attack.neededAs()));
        int before = canaries.listener().requests();
        var said = attempt.run(attack, file, mode);
        var written = attempt.written(file);
        boolean taken = written.stream().anyMatch(each -> each.startsWith(attempt.writing()) && notEmpty(each));
        return result(attack, mode, new Left(written, said, taken), before);
    }

    private Result result(Attack attack, Mode mode, Left left, int requestsBefore)
            throws IOException, InterruptedException {
        long foreign = search.foreignBytes(left.files(), left.said());
        int requests = canaries.listener().requests() - requestsBefore;
        var elsewhere = Path.of(Attachment.ELSEWHERE).getFileName();
        int stray = (int)
                left.files().stream().filter(each -> each.endsWith(elsewhere)).count();
        boolean heard = attack.taking() == Attack.Taking.SOUND && foreign > 0;
        var found = heard ? new Evidence(0, stray, requests + 1) : new Evidence(foreign, stray, requests);
        return new Result(effect(mode, found, left.taken()), found);
    }

    private static Effect effect(Mode mode, Evidence found, boolean taken) {
        if (found.requests() > 0) {
            return Effect.LEAKS_REQUEST;
        }
        if (found.isFile()) {
            return Effect.LEAKS_FILE;
        }
        if (mode == Mode.NONE) {
            return Effect.INERT;
        }
        return taken ? Effect.MADE_HARMLESS : Effect.REFUSED;
    }

    private Path make(Attack attack, Path file) throws IOException, InterruptedException {
        attack.making().make(forge, canaries, file);
        return file;
    }

    private static boolean notEmpty(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
