package org.tirich.credential;

/// A learning outcome that an achievement covers: an `Alignment` of Open Badges 3.0.
///
/// @param code in its framework, such as `M-06-02`
/// @param url a page that describes it
public record OutcomeAlignment(String code, String name, String url, String framework) {

    public static final int MAX_CODE = 60;
    public static final int MAX_NAME = 300;

    public OutcomeAlignment {
        Texts.requireText("the code of an outcome", code, MAX_CODE);
        Texts.requireText("the name of an outcome", name, MAX_NAME);
        Texts.requireUrl("the page of an outcome", url);
        Texts.requireText("the framework of an outcome", framework, MAX_NAME);
    }
}
