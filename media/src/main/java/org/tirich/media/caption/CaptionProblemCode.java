package org.tirich.media.caption;

import java.util.Locale;

/// What can be wrong with captions. Pages say it in the reader's language, by [#code()].
///
/// Those from [#ENDS_AFTER_THE_END] on are notes and forbid nothing.
public enum CaptionProblemCode {
    /// The file is larger than so many KB.
    FILE_TOO_LARGE,
    /// It is no text at all.
    NOT_TEXT,
    /// It is UTF-8 with bad bytes from this line on.
    DAMAGED_TEXT,
    NO_CAPTIONS,
    /// There are more captions than so many.
    TOO_MANY_CAPTIONS,
    /// A time like `00:01.000 --> 00:04.000` is missing here.
    TIME_EXPECTED,
    /// A time lies before the beginning of the clip.
    NEGATIVE_TIME,
    ENDS_BEFORE_IT_BEGINS,
    /// It begins before the caption above it.
    OUT_OF_ORDER,
    /// A time stands directly under the text of another caption.
    EMPTY_LINE_MISSING,
    /// A line has more characters than so many.
    LINE_TOO_LONG,
    /// A caption has more lines than so many.
    TOO_MANY_LINES,
    /// It begins when the clip, of so many seconds, is over.
    AFTER_THE_END,
    /// It ends when the clip, of so many seconds, is over.
    ENDS_AFTER_THE_END,
    /// It begins while the caption above it still stands.
    OVERLAP,
    /// So many characters a second are to be read, which is more than so many.
    TOO_FAST,
    /// A line has so many characters; one of more than so many is broken on a telephone.
    LONG_LINE,
    /// The SRT number is the second where the first was expected: a caption may be missing.
    WRONG_NUMBER,
    /// It has a time and no text.
    NO_TEXT,
    /// Marks or invisible characters were taken out of its text.
    CLEANED,
    /// A letter was lost when the file was saved in an encoding that lacks it, as Windows-1256 lacks
    /// letters of Sindhi and Pashto.
    LOST_LETTERS,
    /// The file was read as Windows-1256.
    OLD_ENCODING;

    /// As a page names it: `too-fast`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
