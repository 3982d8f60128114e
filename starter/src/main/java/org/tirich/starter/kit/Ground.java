package org.tirich.starter.kit;

import java.util.List;

/// The background gradient of a scene, with the colours that may carry meaning on it: each has a contrast of at least
/// 4.5 against both ends. All other colours are decoration.
public enum Ground {
    /// Light, sky and space.
    NIGHT(
            Palette.NIGHT,
            Palette.DUSK,
            List.of(
                    Palette.MIST,
                    Palette.PAPER,
                    Palette.SAFFRON,
                    Palette.EMBER,
                    Palette.FIROZI,
                    Palette.ROSE,
                    Palette.LILAC,
                    Palette.SKY)),
    /// Motion, falling and weight.
    MORNING(Palette.CREAM, Palette.APRICOT, List.of(Palette.MADDER, Palette.INDIGO, Palette.WALNUT)),
    /// Water, air and living things.
    NOON(Palette.NOON, Palette.FOAM, List.of(Palette.MADDER, Palette.INDIGO, Palette.WALNUT, Palette.TEAL)),
    /// Data and number: examples lie on a quilt.
    CLOTH(
            Palette.WINE,
            Palette.PLUM,
            List.of(Palette.PAPER, Palette.CREAM, Palette.SAFFRON, Palette.MINT, Palette.APRICOT)),
    /// Rain, electricity and machines.
    MONSOON(
            Palette.STORM,
            Palette.RAIN,
            List.of(Palette.PAPER, Palette.CREAM, Palette.SAFFRON, Palette.MINT, Palette.APRICOT)),
    /// Heat and fire.
    TANDOOR(
            Palette.SOOT,
            Palette.CLAY,
            List.of(Palette.PAPER, Palette.CREAM, Palette.SAFFRON, Palette.APRICOT, Palette.EMBER));

    public final Palette top;
    public final Palette bottom;
    public final List<Palette> inks;

    Ground(Palette top, Palette bottom, List<Palette> inks) {
        this.top = top;
        this.bottom = bottom;
        this.inks = inks;
    }

    /// The lower of the contrasts of a colour against both ends of the gradient.
    public double contrast(Palette ink) {
        return Math.min(ink.contrast(top), ink.contrast(bottom));
    }
}
