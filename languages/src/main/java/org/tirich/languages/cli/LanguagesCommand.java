package org.tirich.languages.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tirich.languages.identification.LanguageIdentifier;
import org.tirich.languages.sound.SoundKeys;

/// `identify FILE` and `key WORD...`. Exit codes: 0 done, 2 invalid arguments or an unreadable file.
public final class LanguagesCommand {

    private static final String USAGE = """
            ./tirich languages identify FILE
                Prints the BCP 47 tag of each line of a UTF-8 text; und where the language is ambiguous.
            ./tirich languages key WORD...
                Prints the phonetic keys of each word: one line per word, with the word, a tab, and its keys.""";

    private final PrintStream out;
    private final PrintStream errors;

    private LanguagesCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var code = new LanguagesCommand(out, errors).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    private int run(List<String> arguments) {
        if (arguments.size() == 2 && arguments.getFirst().equals("identify")) {
            return identify(Path.of(arguments.get(1)));
        }
        if (arguments.size() > 1 && arguments.getFirst().equals("key")) {
            return keys(arguments.subList(1, arguments.size()));
        }
        errors.println(USAGE);
        return 2;
    }

    private int keys(List<String> words) {
        for (var word : words) {
            out.println(word + "\t" + String.join(" ", SoundKeys.of(word)));
        }
        return 0;
    }

    private int identify(Path file) {
        var identifier = LanguageIdentifier.shipped();
        var lenient = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), lenient))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(identifier.identify(line).orElse("und"));
            }
            return 0;
        } catch (IOException e) {
            errors.println(file + " cannot be read. Give the path of a text file.");
            return 2;
        }
    }
}
