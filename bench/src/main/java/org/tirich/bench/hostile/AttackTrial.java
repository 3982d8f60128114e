package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.transcode.Outcome;

/// Every attack in every mode.
final class AttackTrial {

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
    record Tried(Attack attack, Map<Mode, Effect> effects, Map<Mode, Evidence> evidence, Product.Judged product) {}

    Tried run(Attack attack) throws IOException, InterruptedException {
        var effects = new EnumMap<Mode, Effect>(Mode.class);
        var evidence = new EnumMap<Mode, Evidence>(Mode.class);
        var sent = make(attack, forge.workshop().room("sent/" + attack.id()).resolve(attack.sentAs()));
        int before = canaries.listener().requests();
        var target = forge.workshop().room("made/" + attack.id());
        var judged = new Product(forge.workshop().boxed()).judge(sent, target);
        var made = Evidence.files(target);
        var said = judged.outcome() instanceof Outcome.Rejected(var _, var detail) ? detail : "";
        note(attack, Mode.BOTH, made, said, before, judged.outcome() instanceof Outcome.Ready, effects, evidence);

        for (var mode : List.of(Mode.ALLOWLIST_ONLY, Mode.SANDBOX_ONLY, Mode.NONE)) {
            directly(attack, mode, effects, evidence);
        }
        return new Tried(attack, effects, evidence, judged);
    }

    private void directly(Attack attack, Mode mode, Map<Mode, Effect> effects, Map<Mode, Evidence> evidence)
            throws IOException, InterruptedException {
        var ground = forge.workshop().room("tried/" + attack.id() + "-" + mode.name());
        var box = mode.isConfined() ? forge.workshop().sandbox() : none;
        var attempt = new Attempt(forge.workshop().tools(), box, ground);
        attempt.prepare();
        var file = make(attack, attempt.reading().resolve(mode.isOpened() ? attack.neededAs() : attack.sentAs()));
        int before = canaries.listener().requests();
        var said = attempt.run(attack, file, mode);
        var written = attempt.written(file);
        boolean taken = written.stream().anyMatch(each -> each.startsWith(attempt.writing()) && notEmpty(each));
        note(attack, mode, written, said, before, taken, effects, evidence);
    }

    private void note(
            Attack attack,
            Mode mode,
            List<Path> written,
            String said,
            int requestsBefore,
            boolean taken,
            Map<Mode, Effect> effects,
            Map<Mode, Evidence> evidence)
            throws IOException, InterruptedException {
        long foreign = search.foreignBytes(written, said);
        int requests = canaries.listener().requests() - requestsBefore;
        int stray = (int) written.stream()
                .filter(each -> each.endsWith(Path.of(Attachment.ELSEWHERE).getFileName()))
                .count();
        boolean heard = attack.taking() == Attack.Taking.SOUND && foreign > 0;
        var found = heard ? new Evidence(0, stray, requests + 1) : new Evidence(foreign, stray, requests);
        evidence.put(mode, found);
        effects.put(mode, effect(mode, found, taken));
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
