package org.tirich.media.caption;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An operator's own speech recogniser, which writes a first draft of captions. None ships: good models
/// for the languages of Pakistan are too large to carry along, and which is good is the operator's to say.
public interface Transcriber {

    /// What a recogniser made of a sound.
    sealed interface Transcription {

        /// A draft, which a person reads and mends before anybody else sees it. It is judged like a file.
        record Heard(List<CueDraft> drafts) implements Transcription {

            public Heard {
                drafts = List.copyOf(drafts);
            }
        }

        /// The recogniser does not know this language.
        record UnknownLanguage() implements Transcription {}

        /// Nobody seems to speak.
        record NothingSaid() implements Transcription {}
    }

    /// Listens to the whole of a sound. May take several times as long as the sound lasts; an interruption
    /// ends it.
    ///
    /// @param sound a WAV file of 16 bits, one channel, 16,000 samples a second
    /// @param length how long it lasts
    /// @param language what is spoken, as a BCP 47 tag: `ur`, `ps`, `sd`, `khw`
    /// @throws IOException when the recogniser is at fault and may be asked again
    Transcription transcribe(Path sound, Duration length, String language) throws IOException, InterruptedException;
}
