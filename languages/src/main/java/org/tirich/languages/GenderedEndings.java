package org.tirich.languages;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Urdu words that guess whether a person is a woman or a man. An interface speaks to everyone: آپ takes the
/// imperative (دیکھیں), or the sentence needs no person. The passive (جاتی ہیں) is about things and passes.
///
/// It lists suspects; said of a thing they are right, so a person looks at each.
public final class GenderedEndings {

    private static final Pattern SUSPECT =
            Pattern.compile("(?:(?<=^|[\\s”])(?!جات)\\S+(?:تے|تی|تا)\\s+ہ(?:یں|و|وں)(?=$|[\\s۔،]))"
                    + "|چاہتے|چاہتی|کرے گا|کرے گی|کریں گے|کریں گی|استاد|استانی|طالب علم|طالبہ|صاحب");

    private GenderedEndings() {}

    /// The suspects in a text, in order; none where it guesses nobody's sex.
    public static List<String> in(String urdu) {
        return SUSPECT.matcher(urdu).results().map(MatchResult::group).toList();
    }
}
