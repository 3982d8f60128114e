package org.tirich.journeys;

/// A browser's window, the language its owner reads, and whether scripts run in it.
record Window(int width, int height, String language, boolean scripts) {

    static final Window DESKTOP = new Window(1280, 800, "en", true);
    static final Window PHONE = new Window(360, 640, "en", true);
    static final Window TALL_PHONE = new Window(412, 915, "en", true);
    static final Window LANDSCAPE = new Window(640, 360, "en", true);

    Window in(String wanted) {
        return new Window(width, height, wanted, scripts);
    }

    Window withoutScripts() {
        return new Window(width, height, language, false);
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + language;
    }
}
