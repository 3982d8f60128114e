/// Captions: the words of a lesson with their times, read strictly from whatever file a teacher has, and
/// written plainly.
///
/// [WebVtt] reads files, [Captions#of] what an editor holds; both end in [Captions], whose problems and
/// notes are codes and numbers that a page puts into words.
///
/// An operator who has a speech recogniser implements [Transcriber], for instance by starting a program
/// of theirs and turning what it prints into cue drafts, and gives the implementation to the server. Its
/// drafts go to the maker of the lesson as drafts and are never published unread.
@NullMarked
package org.tirich.media.caption;

import org.jspecify.annotations.NullMarked;
