package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads caption files, WebVTT and SRT in any of the supported encodings, and writes WebVTT.
///
/// It is stricter than browsers, which skip what they do not understand: a teacher learns what is wrong in
/// which line, instead of losing a sentence.
public final class WebVtt {

    private static final int MAX_KB = 512;

    /// Text contains few control characters; random bytes contain twice this share.
    private static final double MAX_CONTROLS_SHARE = 0.05;

    static final String SIGNATURE = "WEBVTT";
    static final String ARROW = "-->";

    private WebVtt() {}

    /// Reads a file for a clip of unknown length.
    public static Captions parse(byte[] file) {
        return parse(file, Optional.empty());
    }

    /// Reads a file.
    ///
    /// @param clip length of the clip, where it is known
    public static Captions parse(byte[] file, Optional<Duration> clip) {
        return parse(file, clip, Optional.empty());
    }

    /// Reads a file in an encoding that a person has chosen after [Captions.Unsure].
    ///
    /// @param chosen ignored for a file in Unicode
    public static Captions parse(byte[] file, Optional<Duration> clip, Optional<TextEncoding> chosen) {
        if (file.length > MAX_KB * 1024) {
            return invalid(Captions.Problem.ofFile(CaptionProblemCode.FILE_TOO_LARGE, MAX_KB));
        }
        return switch (TextEncoding.decode(file)) {
            case TextEncoding.Decoded.Damaged(int line) ->
                invalid(new Captions.Problem(line, 0, CaptionProblemCode.DAMAGED_TEXT, List.of()));
            case TextEncoding.Decoded.Unsure(var candidates) ->
                chosen.filter(TextEncoding::hasOneByteForEachCharacter)
                        .map(encoding -> read(encoding.read(file), encoding, clip))
                        .orElseGet(() -> unsure(file, candidates));
            case TextEncoding.Decoded.Text(var text, var encoding) -> {
                var other = chosen.filter(
                        each -> each.hasOneByteForEachCharacter() && encoding.hasOneByteForEachCharacter());
                yield other.isPresent() ? read(other.get().read(file), other.get(), clip) : read(text, encoding, clip);
            }
        };
    }

    private static Captions unsure(byte[] file, List<TextEncoding> candidates) {
        return candidates.stream().map(each -> each.read(file)).noneMatch(WebVtt::isText)
                ? invalid(Captions.Problem.ofFile(CaptionProblemCode.NOT_TEXT))
                : new Captions.Unsure(candidates.stream()
                        .map(each -> Captions.Reading.of(each, each.read(file)))
                        .toList());
    }

    private static Captions read(String text, TextEncoding encoding, Optional<Duration> clip) {
        if (!isText(text)) {
            return invalid(Captions.Problem.ofFile(CaptionProblemCode.NOT_TEXT));
        }
        var check = new CueCheck(clip);
        switch (encoding) {
            case WINDOWS_1256 -> check.note(0, CaptionProblemCode.OLD_ENCODING);
            case WINDOWS_1252 -> check.note(0, CaptionProblemCode.WESTERN_ENCODING);
            case UTF_8, UTF_16_LITTLE, UTF_16_BIG -> {}
            default -> check.note(0, CaptionProblemCode.OTHER_ENCODING);
        }
        return new CueReader(text, check).read();
    }

    static String write(List<Cue> cues) {
        var out = new StringBuilder(SIGNATURE).append('\n');
        for (var cue : cues) {
            out.append('\n')
                    .append(CueTiming.write(cue.begins()))
                    .append(' ')
                    .append(ARROW)
                    .append(' ')
                    .append(CueTiming.write(cue.ends()))
                    .append('\n');
            cue.lines().forEach(line -> out.append(CueText.escaped(line)).append('\n'));
        }
        return out.toString();
    }

    private static boolean isText(String text) {
        long controls = text.chars()
                .filter(each -> Character.isISOControl(each) && !Character.isWhitespace(each))
                .count();
        return controls <= text.length() * MAX_CONTROLS_SHARE;
    }

    private static Captions invalid(Captions.Problem problem) {
        return new Captions.Invalid(List.of(problem));
    }
}
