package org.tirich.media.caption;

import java.util.Locale;

/// Kinds of problems in captions. Pages translate them by [#code()]. Numbers in the descriptions are arguments
/// of the problem.
///
/// From [#ENDS_AFTER_THE_END] on they are notes, which do not invalidate captions.
public enum CaptionProblemCode {
    /// The file is larger than this many KB.
    FILE_TOO_LARGE,
    /// The file is not a text file.
    NOT_TEXT,
    /// The file is UTF-8 with invalid bytes in this line.
    DAMAGED_TEXT,
    NO_CAPTIONS,
    /// There are more captions than this number.
    TOO_MANY_CAPTIONS,
    /// A timing such as `00:01.000 --> 00:04.000` is missing.
    TIME_EXPECTED,
    /// A time is negative.
    NEGATIVE_TIME,
    ENDS_BEFORE_IT_BEGINS,
    /// It starts before the previous caption.
    OUT_OF_ORDER,
    /// A timing directly follows the text of another caption.
    EMPTY_LINE_MISSING,
    /// A line has more characters than this number.
    LINE_TOO_LONG,
    /// A caption has more lines than this number.
    TOO_MANY_LINES,
    /// It starts after the end of the clip, whose length in seconds is given.
    AFTER_THE_END,
    /// It ends after the end of the clip, whose length in seconds is given.
    ENDS_AFTER_THE_END,
    /// It starts before the previous caption has ended.
    OVERLAP,
    /// It needs to be read at this many characters per second, and the limit is the second number.
    TOO_FAST,
    /// A line has this many characters; phones wrap lines longer than the second number.
    LONG_LINE,
    /// The SRT number is the second one given, the first was expected: a caption may be missing.
    WRONG_NUMBER,
    /// It has a timing and no text.
    NO_TEXT,
    /// Markup or invisible characters were removed from its text.
    CLEANED,
    /// A letter was lost because the file was saved in an encoding without it, as Windows-1256 lacks letters of
    /// Sindhi and Pashto.
    LOST_LETTERS,
    /// The file was read as Windows-1256.
    OLD_ENCODING;

    /// The code for pages, such as `too-fast`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
