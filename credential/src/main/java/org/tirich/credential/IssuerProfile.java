package org.tirich.credential;

/// The organisation that issues a certificate: a `Profile` of Open Badges 3.0.
///
/// @param id an address that identifies it; the claim `iss`
/// @param url its page
public record IssuerProfile(String id, String name, String url) {

    public static final int MAX_NAME = 200;

    public IssuerProfile {
        Texts.requireUrl("the issuer's id", id);
        Texts.requireText("the issuer's name", name, MAX_NAME);
        Texts.requireUrl("the issuer's page", url);
    }
}
