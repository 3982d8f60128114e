package org.tirich.starter.kit;

import java.awt.Color;

/// A small palette with fixed meanings: light colours for dark grounds, dark ones for light grounds. [Ground] lists the
/// colours that are legible on each.
public enum Palette {
    /// The night sky, top and bottom.
    NIGHT(0x0B1426),
    DUSK(0x14233F),
    /// Structural lines: axes, orbits, empty tiles.
    SLATE(0x33466E),
    /// Structural elements that must be legible.
    MIST(0x93A6CC),
    /// Neutral elements: points, radii, the Moon.
    PAPER(0xF6F0E4),
    /// Independent quantities: the angle, the light, the prime.
    SAFFRON(0xFFC145),
    /// Heat, and the edge of sunlight, because saffron fading into the background would turn olive.
    EMBER(0xFF9650),
    /// Dependent quantities: the height, the view.
    FIROZI(0x3FD0C9),
    /// Further distinctions, never by colour alone.
    ROSE(0xFF8277),
    LILAC(0xB79CF2),
    SKY(0x6CB2FF),
    /// Morning air, and the warm haze low in it.
    CREAM(0xFFF1D6),
    APRICOT(0xFFC48A),
    /// Far mountains in the morning.
    HAZE(0xF6B48C),
    /// The sky of a clear noon, and the light over water.
    NOON(0xBFE3EF),
    FOAM(0xF3F8EA),
    /// Far mountains at noon.
    SLOPE(0xA9C6DC),
    /// Independent quantities on a light ground: a cricket ball, painted wood.
    MADDER(0x8E1B2E),
    /// Dependent quantities on a light ground.
    INDIGO(0x232C72),
    /// Outlines, wood and soil.
    WALNUT(0x43241A),
    /// Water, and deep water.
    WATER(0x218A90),
    TEAL(0x0B5566),
    /// Dyed cloth, such as a quilt.
    PLUM(0x3A1026),
    WINE(0x56142F),
    /// A second kind on cloth. Its blue separates it from saffron in every kind of colour vision.
    MINT(0x5FDDB8),
    /// Rain clouds, top and bottom.
    STORM(0x0C3338),
    RAIN(0x164E54),
    /// The inside of an oven, top and bottom.
    SOOT(0x2E140B),
    CLAY(0x6A2912);

    public final Color colour;

    Palette(int rgb) {
        colour = new Color(rgb);
    }

    public Color at(double alpha) {
        int opacity = (int) Math.round(255 * Easing.clamp(alpha));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    public Color towards(Palette other, double share) {
        double s = Easing.clamp(share);
        return new Color(
                mix(colour.getRed(), other.colour.getRed(), s),
                mix(colour.getGreen(), other.colour.getGreen(), s),
                mix(colour.getBlue(), other.colour.getBlue(), s));
    }

    /// WCAG 2.2 contrast ratio.
    public double contrast(Palette other) {
        double a = luminance(colour.getRGB());
        double b = luminance(other.colour.getRGB());
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    public static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
