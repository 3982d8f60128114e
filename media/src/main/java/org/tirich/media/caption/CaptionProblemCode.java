package org.tirich.media.caption;

import java.util.List;
import java.util.Locale;

/// Kinds of problems in captions. Pages translate them by [#code()]. Numbers in the descriptions are arguments
/// of the problem.
///
/// From [#ENDS_AFTER_THE_END] on they are notes, which do not invalidate captions.
public enum CaptionProblemCode {
    /// The file is larger than this many KB.
    FILE_TOO_LARGE("The file is larger than %d KB."),
    /// The file is not a text file.
    NOT_TEXT("This is not a text file."),
    /// The file is UTF-8 with invalid bytes in this line.
    DAMAGED_TEXT("From here on the text is damaged. Save the file again as UTF-8."),
    NO_CAPTIONS("The file has no captions."),
    /// There are more captions than this number.
    TOO_MANY_CAPTIONS("There are more than %d captions."),
    /// A text has no timing such as `00:01.000 --> 00:04.000`.
    TIME_EXPECTED("This text has no time. A line such as 00:01.000 --> 00:04.000 is expected above it."),
    /// A timing cannot be read, such as one with 75 seconds or a single digit of milliseconds.
    TIME_UNREADABLE("This time cannot be read. Write it like 00:01.000 --> 00:04.000."),
    /// A time is negative.
    NEGATIVE_TIME("The time is before the start of the clip."),
    ENDS_BEFORE_IT_BEGINS("This caption ends before it begins."),
    /// It starts before the previous caption.
    OUT_OF_ORDER("This caption begins before the one above it."),
    /// A timing directly follows the text of another caption.
    EMPTY_LINE_MISSING("An empty line is missing before this time."),
    /// A line has more characters than this number.
    LINE_TOO_LONG("This line has more than %d characters."),
    /// A caption has more lines than this number.
    TOO_MANY_LINES("A caption may have up to %d lines."),
    /// It starts after the end of the clip, whose length in seconds is given.
    AFTER_THE_END("The clip lasts %d seconds; this caption begins later."),
    /// It ends after the end of the clip, whose length in seconds is given.
    ENDS_AFTER_THE_END("The clip lasts %d seconds; this caption ends later."),
    /// It starts before the previous caption has ended.
    OVERLAP("The caption above is still shown when this one begins."),
    /// It needs to be read at this many characters per second, and the limit is the second number.
    TOO_FAST("%d characters a second must be read; up to %d are comfortable."),
    /// A line has this many characters; phones wrap lines longer than the second number.
    LONG_LINE("This line has %d characters; a phone wraps lines longer than %d."),
    /// The timing was written in an unusual way and was read as meant.
    TIME_CORRECTED("The time is written in an unusual way and was read as meant."),
    /// The SRT number is the second one given, the first was expected: a caption may be missing.
    WRONG_NUMBER("Number %2$d is in the place of %1$d: a caption may be missing."),
    /// It has a timing and no text.
    NO_TEXT("There is a time and no text."),
    /// Markup or invisible characters were removed from its text.
    CLEANED("Markup or invisible characters were removed."),
    /// A letter was lost because the file was saved in an encoding without it, as Windows-1256 lacks letters of
    /// Sindhi and Pashto.
    LOST_LETTERS("Letters were lost when the file was saved. Save it as UTF-8 and check this line."),
    /// The file was read as Windows-1256.
    OLD_ENCODING("The file was read as Windows-1256. Check the text; UTF-8 is safer."),
    /// The file was read as Windows-1252, which western European languages use.
    WESTERN_ENCODING("The file was read as Windows-1252. Check the text; UTF-8 is safer."),
    /// The file was read in another old encoding, which a person has chosen.
    OTHER_ENCODING("The file was read in the encoding that you chose. Check the text; UTF-8 is safer.");

    private final String message;

    CaptionProblemCode(String message) {
        this.message = message;
    }

    /// The English sentence for the command line.
    ///
    /// @param arguments the numbers in the sentence
    public String message(List<Integer> arguments) {
        return message.formatted(arguments.toArray());
    }

    /// The code for pages, such as `too-fast`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
