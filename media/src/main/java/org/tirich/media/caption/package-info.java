/// Captions: parsed strictly from the files of teachers, and written as plain WebVTT.
///
/// [WebVtt] reads files, [Captions#of] the drafts of an editor; the result of both is [Captions], whose
/// problems and notes are codes and numbers that pages translate.
///
/// An operator with a speech recogniser implements [Transcriber], for instance by starting a program and
/// converting its output to cue drafts, and gives the implementation to the server. Its results go to the maker
/// of the lesson as drafts and are never published unread.
@NullMarked
package org.tirich.media.caption;

import org.jspecify.annotations.NullMarked;
