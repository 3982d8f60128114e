package org.tirich.languages;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds Urdu words that assume the sex of the person addressed. Interface texts avoid it: آپ takes the
/// imperative (دیکھیں), or the sentence has no person. The passive (جاتی ہیں) is about things and allowed.
///
/// Matches are only candidates, since the same words are correct about things: a person checks each.
public final class GenderedEndings {

    private static final Pattern SUSPECT =
            Pattern.compile("(?:(?<=^|[\\s”])(?!جات)\\S+(?:تے|تی|تا)\\s+ہ(?:یں|و|وں)(?=$|[\\s۔،]))"
                    + "|چاہتے|چاہتی|کرے گا|کرے گی|کریں گے|کریں گی|استاد|استانی|طالب علم|طالبہ|صاحب");

    private GenderedEndings() {}

    /// The candidates in a text, in order.
    public static List<String> in(String urdu) {
        return SUSPECT.matcher(urdu).results().map(MatchResult::group).toList();
    }
}
