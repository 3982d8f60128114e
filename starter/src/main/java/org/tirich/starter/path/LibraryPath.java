package org.tirich.starter.path;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.starter.card.BilingualText;

/// A path of the library.
///
/// @param audience `school` or `work`
/// @param minutes how long it takes
/// @param needs the slugs of the paths before it
/// @param closing what completing it asks for; null for a series
public record LibraryPath(
        String slug,
        String audience,
        BilingualText title,
        BilingualText purpose,
        int minutes,
        List<String> needs,
        List<LibraryStep> steps,
        @Nullable LibraryClosing closing) {

    public LibraryPath {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /// An outcome with the slugs of its clips, or an activity.
    ///
    /// @param outcome null for an activity
    public record LibraryStep(
            @Nullable String outcome,
            @Nullable List<String> clips,
            @Nullable LibraryActivity activity) {}

    /// @param text one instruction a line
    /// @param sheet the drawing on its printed page, such as `THREE_NEAREST`
    public record LibraryActivity(String key, BilingualText title, BilingualText text, int minutes, String sheet) {}

    public record LibraryClosing(int answers, int minutes, boolean confirmation) {}
}
