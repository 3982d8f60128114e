package org.tirich.credential;

/// Work that proves an achievement, such as a published revision: an `Evidence` of Open Badges 3.0.
public record EvidenceLink(String url, String name) {

    public static final int MAX_NAME = 200;

    public EvidenceLink {
        Texts.requireUrl("an address of evidence", url);
        Texts.requireText("the name of evidence", name, MAX_NAME);
    }
}
