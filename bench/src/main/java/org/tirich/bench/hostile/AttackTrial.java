package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.transcode.TranscodeOutcome;

/// Runs attacks against every combination of defences.
final class AttackTrial {

    private static final List<Defences> DIRECTLY =
            List.of(Defences.ALLOWLIST_ONLY, Defences.SANDBOX_ONLY, Defences.NONE);

    private final FileFactory files;
    private final Canaries canaries;
    private final Sandbox none;
    private final LeakSearch search;

    /// @param none a sandbox without confinement
    AttackTrial(FileFactory files, Canaries canaries, Sandbox none) {
        this.files = files;
        this.canaries = canaries;
        this.none = none;
        this.search = new LeakSearch(files, canaries.marker());
    }

    /// Result of one attack.
    ///
    /// @param product result of the product as shipped
    record AttackResult(Attack attack, Map<Defences, Result> results, UploadPipeline.Result product) {

        AttackEffect effect(Defences defences) {
            return result(defences).effect();
        }

        LeakEvidence evidence(Defences defences) {
            return result(defences).evidence();
        }

        private Result result(Defences defences) {
            var result = results.get(defences);
            if (result == null) {
                throw new IllegalStateException(attack.id() + " was not tried with " + defences);
            }
            return result;
        }
    }

    record Result(AttackEffect effect, LeakEvidence evidence) {}

    /// Output of a run.
    ///
    /// @param taken whether there is any output that the attacker could download
    private record RunOutput(List<Path> files, String said, boolean taken) {}

    AttackResult run(Attack attack) throws IOException, InterruptedException {
        var results = new EnumMap<Defences, Result>(Defences.class);
        var sent = make(attack, files.tools().directory("sent/" + attack.id()).resolve(attack.sentAs()));
        var target = files.tools().directory("made/" + attack.id());
        int before = canaries.listener().requests();
        var result = new UploadPipeline(files.tools().sandboxed()).run(sent, target);
        var said = result.outcome() instanceof TranscodeOutcome.Rejected(var _, var detail) ? detail : "";
        var left = new RunOutput(LeakEvidence.files(target), said, result.outcome() instanceof TranscodeOutcome.Ready);
        results.put(Defences.BOTH, result(attack, Defences.BOTH, left, before));
        for (var defences : DIRECTLY) {
            results.put(defences, directly(attack, defences));
        }
        return new AttackResult(attack, results, result);
    }

    private Result directly(Attack attack, Defences defences) throws IOException, InterruptedException {
        var ground = files.tools().directory("tried/" + attack.id() + "-" + defences.name());
        var box = defences.isConfined() ? files.tools().sandbox() : none;
        var attempt = new DirectAttempt(files.tools().tools(), box, ground);
        attempt.prepare();
        var file = make(attack, attempt.reading().resolve(attack.neededAs()));
        int before = canaries.listener().requests();
        var said = attempt.run(attack, file, defences);
        var written = attempt.written(file);
        boolean taken = written.stream().anyMatch(each -> each.startsWith(attempt.writing()) && notEmpty(each));
        return result(attack, defences, new RunOutput(written, said, taken), before);
    }

    private Result result(Attack attack, Defences defences, RunOutput left, int requestsBefore)
            throws IOException, InterruptedException {
        long foreign = search.foreignBytes(left.files(), left.said());
        int requests = canaries.listener().requests() - requestsBefore;
        var elsewhere = Path.of(AttachmentAttack.ELSEWHERE).getFileName();
        int stray = (int)
                left.files().stream().filter(each -> each.endsWith(elsewhere)).count();
        boolean heard = attack.extraction() == Attack.Extraction.SOUND && foreign > 0;
        var found = heard ? new LeakEvidence(0, stray, requests + 1) : new LeakEvidence(foreign, stray, requests);
        return new Result(effect(defences, found, left.taken()), found);
    }

    private static AttackEffect effect(Defences defences, LeakEvidence found, boolean taken) {
        if (found.requests() > 0) {
            return AttackEffect.LEAKS_REQUEST;
        }
        if (found.isFile()) {
            return AttackEffect.LEAKS_FILE;
        }
        if (defences == Defences.NONE) {
            return AttackEffect.INERT;
        }
        return taken ? AttackEffect.MADE_HARMLESS : AttackEffect.REFUSED;
    }

    private Path make(Attack attack, Path file) throws IOException, InterruptedException {
        attack.maker().make(files, canaries, file);
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
