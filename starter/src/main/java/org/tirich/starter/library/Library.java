package org.tirich.starter.library;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tirich.starter.library.PressedClip.PressedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The pressed library, verified: the list of clips when it is opened, each file when it is read.
public final class Library {

    static final String MANIFEST = "manifest.json", SIGNATURE = "manifest.sig", PUBLIC_KEY = "public-key.txt";

    /// Above what any list or file of the library needs, by far.
    private static final int LARGEST_MANIFEST = 1 << 20;

    private static final int LARGEST_FILE = 4 << 20;

    private final Shelf shelf;
    private final Manifest manifest;

    private Library(Shelf shelf, Manifest manifest) {
        this.shelf = shelf;
        this.manifest = manifest;
    }

    /// The library on the class path.
    ///
    /// @throws LibraryDamaged when the list of clips is not the one that was signed
    public static Library open() {
        return open(Shelf.onClassPath());
    }

    public static Library open(Shelf shelf) {
        var list = read(shelf, MANIFEST, LARGEST_MANIFEST);
        var key = PublicSeal.of(read(shelf, PUBLIC_KEY, LARGEST_MANIFEST));
        if (!key.fits(list, read(shelf, SIGNATURE, LARGEST_MANIFEST))) {
            throw new LibraryDamaged(MANIFEST + " does not bear the signature in " + SIGNATURE);
        }
        try {
            var manifest = JsonMapper.shared().readValue(list, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new LibraryDamaged("format " + manifest.format() + " is not known here");
            }
            return new Library(shelf, manifest);
        } catch (JacksonException e) {
            throw new LibraryDamaged(MANIFEST + " cannot be read", e);
        }
    }

    public List<PressedClip> clips() {
        return manifest.clips();
    }

    public Optional<PressedClip> clip(String slug) {
        return clips().stream().filter(clip -> clip.card().slug().equals(slug)).findFirst();
    }

    /// The bytes of a file, exactly as pressed.
    ///
    /// @throws LibraryDamaged when they are missing or differ
    public byte[] read(PressedClip clip, PressedFile file) {
        var name = clip.card().slug() + "/" + file.name();
        var bytes = read(shelf, name, LARGEST_FILE);
        if (bytes.length != file.bytes()) {
            throw new LibraryDamaged(name + " has " + bytes.length + " bytes, not " + file.bytes());
        }
        var sha256 = Fingerprint.sha256(bytes);
        if (!sha256.equals(file.sha256())) {
            throw new LibraryDamaged(name + " has the fingerprint " + sha256 + ", not " + file.sha256());
        }
        return bytes;
    }

    /// Reads every file of every clip once.
    ///
    /// @throws LibraryDamaged at the first that is missing or differs
    public void verify() {
        clips().forEach(clip -> clip.files().forEach(file -> read(clip, file)));
    }

    private static byte[] read(Shelf shelf, String name, int largest) {
        try (var in = shelf.open(name)) {
            if (in == null) {
                throw new LibraryDamaged(name + " is missing");
            }
            var bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new LibraryDamaged(name + " is larger than " + largest + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new LibraryDamaged(name + " cannot be read", e);
        }
    }
}
