package org.tirich.media.caption;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An operator's speech recogniser, which drafts captions. None is bundled: good models for the languages of
/// Pakistan are too large, and the choice is the operator's.
public interface Transcriber {

    /// Result of a transcription.
    sealed interface Transcription {

        /// A draft. It is checked like a file, and a person corrects it before anybody else sees it.
        record Draft(List<CueDraft> drafts) implements Transcription {

            public Draft {
                drafts = List.copyOf(drafts);
            }
        }

        /// The recogniser does not support this language.
        record UnknownLanguage() implements Transcription {}

        /// The recogniser found no speech.
        record NoSpeech() implements Transcription {}
    }

    /// Transcribes a whole sound. It may take several times the length of the sound, and ends on interruption.
    ///
    /// @param sound a WAV file: 16 bits, mono, 16,000 samples per second
    /// @param length its duration
    /// @param language BCP 47 tag of the spoken language: `ur`, `ps`, `sd`, `khw`
    /// @throws IOException when the recogniser failed and may be tried again
    Transcription transcribe(Path sound, Duration length, String language) throws IOException, InterruptedException;
}
