package org.tirich.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tirich.credential.SampleCertificates.ISSUER;
import static org.tirich.credential.SampleCertificates.KEY;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedKeysTest {

    /// RFC 8037, appendix A.1.
    private static final String X_OF_THE_RFC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    /// RFC 8037, appendix A.4.
    private static final String JWS_OF_THE_RFC = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCj"
            + "P0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    private static final String SET = TrustedKeys.of(List.of(KEY)).json();

    @Test
    void theSignatureOfTheStandardIsVerifiedWithItsKey() {
        var dot = JWS_OF_THE_RFC.lastIndexOf('.');
        var signed = JWS_OF_THE_RFC.substring(0, dot).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signature = Base64Url.decode(JWS_OF_THE_RFC.substring(dot + 1));
        var key = Ed25519Key.ofJwk(X_OF_THE_RFC);

        assertThat(key.verifies(signed, signature)).isTrue();
        signed[0] ^= 1;
        assertThat(key.verifies(signed, signature)).isFalse();
    }

    /// S + L is the same number for the curve, and another signature for a reader that does not compare S with
    /// L.
    @Test
    void aSignatureHasOneFormOnly() {
        var signed = "message".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signature = SampleCertificates.signature("message");
        assertThat(KEY.key().verifies(signed, signature)).isTrue();
        var order = new java.math.BigInteger(
                "7237005577332262213973186563042994240857116359379907606001950938285454250989");
        var s = new byte[32];
        for (int i = 0; i < 32; i++) {
            s[i] = signature[63 - i];
        }
        var sum = new java.math.BigInteger(1, s).add(order).toByteArray();
        var forged = signature.clone();
        for (int i = 0; i < 32; i++) {
            forged[32 + i] = i < sum.length ? sum[sum.length - 1 - i] : 0;
        }

        assertThat(KEY.key().verifies(signed, forged)).isFalse();
    }

    @Test
    void keysAreReadAsTheyWereWritten() {
        var pair = SampleCertificates.keyPair();
        var other = new TrustedKey(
                ISSUER + "/keys/2", ISSUER, Ed25519Key.of(pair.getPublic()), KEY.validFrom(), KEY.validUntil(), true);

        assertThat(TrustedKeys.read(TrustedKeys.of(List.of(KEY, other)).json()).all())
                .containsExactly(KEY, other);
        assertThat(TrustedKeys.read(TrustedKeys.of(List.of()).json()).all()).isEmpty();
    }

    static Stream<String> keySetsThatAreRefused() {
        return Stream.of(
                "",
                "{}",
                "[]",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                SET + SET,
                SET.replace("\"revoked\":false", "\"revoked\":\"no\""),
                SET.replace(",\"revoked\":false", ""),
                SET.replace("\"kty\":\"OKP\"", "\"kty\":\"EC\""),
                SET.replace("\"crv\":\"Ed25519\"", "\"crv\":\"X25519\""),
                SET.replace("\"alg\":\"EdDSA\"", "\"alg\":\"none\""),
                SET.replace("\"use\":\"sig\"", "\"use\":\"enc\""),
                SET.replace("\"kty\"", "\"d\":\"secret\",\"kty\""),
                SET.replace("\"x\":\"", "\"x\":\"A"),
                SET.replaceAll("\"x\":\"[^\"]*\"", "\"x\":\"\""),
                SET.replaceAll("\"x\":\"[^\"]*\"", "\"x\":\"" + "_".repeat(42) + "8\""),
                SET.replaceAll("\"exp\":[0-9]*", "\"exp\":1"),
                SET.replaceAll("\"nbf\":([0-9]*)", "\"nbf\":$1.0"),
                " ".repeat(TrustedKeys.MAX_LENGTH) + SET);
    }

    @ParameterizedTest
    @MethodSource
    void keySetsThatAreRefused(String json) {
        assertThatThrownBy(() -> TrustedKeys.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoKeysCannotHaveOneId() {
        assertThatThrownBy(() -> TrustedKeys.of(List.of(KEY, KEY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfOtherAlgorithmsAreRefused() throws NoSuchAlgorithmException {
        var agreement = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();
        var curve = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();

        assertThatThrownBy(() -> Ed25519Key.of(agreement)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ed25519Key.of(curve)).isInstanceOf(IllegalArgumentException.class);
    }
}
