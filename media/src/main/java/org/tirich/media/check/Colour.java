package org.tirich.media.check;

/// A colour in the terms of WCAG 2.2: relative luminance, and chromaticity in the CIE 1976 UCS diagram.
///
/// @param luminance from 0, black, to 1, white
/// @param red whether it is a saturated red
record Colour(float luminance, float u, float v, boolean red) {

    /// The minimum share of red in a saturated red.
    private static final float SATURATED = 0.8f;

    /// Fainter reds do not count, as in WCAG 2.0: (R − G − B) · 320 > 20. Otherwise noise in a black picture
    /// would count as red.
    private static final float MIN_RED = 20f / 320f;

    private static final float WHITE_U = 0.1978f;
    private static final float WHITE_V = 0.4683f;

    private static final float[] LINEAR = linear();

    static final Colour BLACK = of(0, 0, 0);
    static final Colour PURE_RED = of(255, 0, 0);

    static Colour of(int redByte, int greenByte, int blueByte) {
        float r = LINEAR[redByte];
        float g = LINEAR[greenByte];
        float b = LINEAR[blueByte];
        float x = 0.4124f * r + 0.3576f * g + 0.1805f * b;
        float y = 0.2126f * r + 0.7152f * g + 0.0722f * b;
        float z = 0.0193f * r + 0.1192f * g + 0.9505f * b;
        float sum = x + 15 * y + 3 * z;
        boolean red = r - g - b > MIN_RED && r >= SATURATED * (r + g + b);
        return sum == 0 ? new Colour(0, WHITE_U, WHITE_V, false) : new Colour(y, 4 * x / sum, 9 * y / sum, red);
    }

    /// Distance in the diagram, regardless of luminance.
    float distance(Colour other) {
        return (float) Math.hypot(u - other.u, v - other.v);
    }

    /// The transfer function of IEC 61966-2-1.
    private static float[] linear() {
        var linear = new float[256];
        for (int i = 0; i < linear.length; i++) {
            double c = i / 255.0;
            linear[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return linear;
    }
}
