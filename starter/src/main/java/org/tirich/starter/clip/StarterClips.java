package org.tirich.starter.clip;

import java.util.List;
import org.tirich.starter.kit.Scene;

/// All clips, in the order in which they are built.
public final class StarterClips {

    private StarterClips() {}

    public static List<Scene> all() {
        return List.of(
                new SineFromCircle(),
                new MoonPhases(),
                new PrimeSieve(),
                new BinaryCounting(),
                new LeverBalance(),
                new TwoFalls(),
                new SquaresOnTheSides(),
                new Gears(),
                new StatesOfMatter(),
                new Photosynthesis());
    }
}
