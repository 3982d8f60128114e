package org.tirich.catalog.web;

import java.util.List;
import org.tirich.media.caption.Captions;

/// A remark on one line of a caption file: its string has the key `studio.caption.` and the code.
///
/// @param line counted from one; 0 for the file as a whole
/// @param cue counted from one; 0 for none
/// @param arguments the numbers in the string
record CaptionRemark(int line, int cue, String code, List<Integer> arguments) {

    static List<CaptionRemark> of(List<Captions.Problem> problems) {
        return problems.stream()
                .map(each ->
                        new CaptionRemark(each.line(), each.cue(), each.code().code(), each.arguments()))
                .toList();
    }
}
