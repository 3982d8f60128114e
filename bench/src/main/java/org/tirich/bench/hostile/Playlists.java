package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Text files that reference other files: playlists, manifests, lists, session descriptions.
final class Playlists {

    private Playlists() {}

    /// A playlist of HTTP Live Streaming (RFC 8216).
    static String hls(String... lines) {
        return "#EXTM3U\n#EXT-X-TARGETDURATION:9\n" + String.join("\n", lines) + "\n#EXT-X-ENDLIST\n";
    }

    static String data(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    /// A segment encrypted with the canary key, so that only a reader of the key can play it.
    static String locked(Canaries canaries) throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            var key = new SecretKeySpec(Files.readAllBytes(canaries.key()), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
            return hls(
                    "#EXT-X-KEY:METHOD=AES-128,URI=\"file://" + canaries.key() + "\",IV=0x" + "0".repeat(32),
                    "#EXTINF:3,",
                    data("video/mp2t", cipher.doFinal(Files.readAllBytes(canaries.film()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing from the JDK", e);
        }
    }

    /// Puts the head of a caption file before a text, so that the text is converted to a caption.
    static String asCaption(Path text) {
        var head = "WEBVTT\n\n00:00.000 --> 00:09.000\n".getBytes(StandardCharsets.US_ASCII);
        return hls("#EXT-X-MAP:URI=\"" + data("text/vtt", head) + "\"", "#EXTINF:9,", "file://" + text);
    }

    /// A manifest of MPEG-DASH (ISO/IEC 23009-1) with one segment.
    static String dash(String base, String segment) {
        return """
                <?xml version="1.0"?>
                <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT3S"
                     minBufferTime="PT1S" profiles="urn:mpeg:dash:profile:isoff-main:2011">
                <Period><BaseURL>%s</BaseURL><AdaptationSet mimeType="video/mp2t">
                <Representation id="v" bandwidth="1000" width="160" height="120">
                <SegmentList duration="3"><SegmentURL media="%s"/></SegmentList>
                </Representation></AdaptationSet></Period></MPD>
                """.formatted(base, segment);
    }

    /// A session description (RFC 8866) that makes the reader listen on a port of this machine.
    static String session(int port) {
        return """
                v=0
                o=- 0 0 IN IP4 127.0.0.1
                s=lesson
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP 0
                """.formatted(port);
    }

    /// An SVG with an external entity and external pictures.
    static String drawing(Canaries canaries) {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE svg [<!ENTITY canary SYSTEM "file://%s">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="160" height="120">
                <image width="160" height="120" xlink:href="%s"/>
                <image width="160" height="120" xlink:href="file://%s"/>
                <text y="40">&canary;</text>
                </svg>
                """.formatted(canaries.note(), canaries.listener().address(), canaries.film());
    }
}
