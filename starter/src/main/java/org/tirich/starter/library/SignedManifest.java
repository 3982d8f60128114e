package org.tirich.starter.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A manifest with its signature.
///
/// Each manifest gets a key of its own. The private key is never stored, so that no other manifest can be
/// signed for the same public key.
public record SignedManifest(byte[] manifest, byte[] signature, byte[] publicKey) {

    public static SignedManifest of(Manifest manifest) {
        var bytes = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(manifest);
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(bytes);
            return new SignedManifest(bytes, signer.sign(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from the JDK", e);
        }
    }

    public void writeTo(Path folder) throws IOException {
        var base64 = Base64.getEncoder();
        Files.write(folder.resolve(Library.MANIFEST), manifest);
        Files.writeString(folder.resolve(Library.SIGNATURE), base64.encodeToString(signature) + "\n");
        Files.writeString(folder.resolve(Library.PUBLIC_KEY), base64.encodeToString(publicKey) + "\n");
    }
}
