package org.tirich.starter.kit;

import java.awt.Color;

/// A small palette with fixed meanings. The dark background saves battery and bytes and makes light visible.
public enum Palette {
    /// Background gradient, top and bottom.
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
    SKY(0x6CB2FF);

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
