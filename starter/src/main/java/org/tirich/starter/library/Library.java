package org.tirich.starter.library;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tirich.starter.library.LibraryClip.LibraryFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The verified library: the manifest is verified when it is opened, each file when it is read.
public final class Library {

    static final String MANIFEST = "manifest.json", SIGNATURE = "manifest.sig", PUBLIC_KEY = "public-key.txt";

    /// Far above the size of any manifest or file.
    private static final int MAX_MANIFEST_BYTES = 1 << 20;

    private static final int MAX_FILE_BYTES = 4 << 20;

    private final LibraryFiles files;
    private final Manifest manifest;

    private Library(LibraryFiles files, Manifest manifest) {
        this.files = files;
        this.manifest = manifest;
    }

    /// The library on the class path.
    ///
    /// @throws LibraryDamagedException when the manifest does not match its signature
    public static Library open() {
        return open(LibraryFiles.onClassPath());
    }

    public static Library open(LibraryFiles files) {
        var list = read(files, MANIFEST, MAX_MANIFEST_BYTES);
        var key = ManifestVerifier.of(read(files, PUBLIC_KEY, MAX_MANIFEST_BYTES));
        if (!key.verifies(list, read(files, SIGNATURE, MAX_MANIFEST_BYTES))) {
            throw new LibraryDamagedException(MANIFEST + " does not match the signature in " + SIGNATURE);
        }
        try {
            var manifest = JsonMapper.shared().readValue(list, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new LibraryDamagedException("format " + manifest.format() + " is unknown");
            }
            return new Library(files, manifest);
        } catch (JacksonException e) {
            throw new LibraryDamagedException(MANIFEST + " cannot be read", e);
        }
    }

    public List<LibraryClip> clips() {
        return manifest.clips();
    }

    public Optional<LibraryClip> clip(String slug) {
        return clips().stream().filter(clip -> clip.card().slug().equals(slug)).findFirst();
    }

    /// The unaltered bytes of a file.
    ///
    /// @throws LibraryDamagedException when they are missing or altered
    public byte[] read(LibraryClip clip, LibraryFile file) {
        var name = clip.card().slug() + "/" + file.name();
        var bytes = read(files, name, MAX_FILE_BYTES);
        if (bytes.length != file.bytes()) {
            throw new LibraryDamagedException(name + " has " + bytes.length + " bytes, not " + file.bytes());
        }
        var sha256 = Sha256.of(bytes);
        if (!sha256.equals(file.sha256())) {
            throw new LibraryDamagedException(name + " has the checksum " + sha256 + ", not " + file.sha256());
        }
        return bytes;
    }

    /// Verifies every file of every clip.
    ///
    /// @throws LibraryDamagedException at the first missing or altered file
    public void verify() {
        clips().forEach(clip -> clip.files().forEach(file -> read(clip, file)));
    }

    private static byte[] read(LibraryFiles files, String name, int largest) {
        try (var in = files.open(name)) {
            if (in == null) {
                throw new LibraryDamagedException(name + " is missing");
            }
            var bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new LibraryDamagedException(name + " is larger than " + largest + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new LibraryDamagedException(name + " cannot be read", e);
        }
    }
}
