package org.tirich.catalog.web;

import java.util.List;
import org.tirich.media.caption.Captions;

/// A caption file as it is in one of the encodings that it may have.
///
/// @param encoding the value of the parameter `encoding` that chooses this reading
/// @param preview lines of the file, at most three
record CaptionReading(String encoding, List<String> preview) {

    static List<CaptionReading> of(List<Captions.Reading> readings) {
        return readings.stream()
                .map(each -> new CaptionReading(each.encoding().code(), each.preview()))
                .toList();
    }
}
