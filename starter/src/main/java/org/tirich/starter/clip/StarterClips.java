package org.tirich.starter.clip;

import java.util.List;
import org.tirich.starter.clip.biology.WhereDoesWoodComeFrom;
import org.tirich.starter.clip.biology.WhereWillTheCandleBurnAgain;
import org.tirich.starter.clip.biology.WhyDoesTheMedicineFail;
import org.tirich.starter.clip.chemistry.StatesOfMatter;
import org.tirich.starter.clip.chemistry.WhatIsInTheBubbles;
import org.tirich.starter.clip.chemistry.WillTheJarGetLighter;
import org.tirich.starter.clip.computing.HowFarCanFiveLampsCount;
import org.tirich.starter.clip.computing.HowManyLockedCards;
import org.tirich.starter.clip.computing.WhatDoesOneHoleChange;
import org.tirich.starter.clip.computing.WhatReachesTheMachine;
import org.tirich.starter.clip.computing.WhatWillItCallTheLeaf;
import org.tirich.starter.clip.computing.WhereWillTheRodRest;
import org.tirich.starter.clip.computing.WhichBorderKeepsTheGood;
import org.tirich.starter.clip.computing.WhichMango;
import org.tirich.starter.clip.computing.WhichWireMeetsTheNext;
import org.tirich.starter.clip.computing.WhoGetsTheErrors;
import org.tirich.starter.clip.engineering.Gears;
import org.tirich.starter.clip.engineering.HowManyLamps;
import org.tirich.starter.clip.engineering.WhereToAimThePanel;
import org.tirich.starter.clip.mathematics.HowMuchDripsInAnHour;
import org.tirich.starter.clip.mathematics.WhatDoesTheWheelDraw;
import org.tirich.starter.clip.mathematics.WhatFollowsFiveHeads;
import org.tirich.starter.clip.mathematics.WhichBalloonNeverPops;
import org.tirich.starter.clip.mathematics.WhichNumberIsLarger;
import org.tirich.starter.clip.mathematics.WhichPatternStays;
import org.tirich.starter.clip.mathematics.WhichPieceIsLarger;
import org.tirich.starter.clip.mathematics.WillTheBigBoxOverflow;
import org.tirich.starter.clip.physics.LeverBalance;
import org.tirich.starter.clip.physics.WhatLeavesTheLamp;
import org.tirich.starter.clip.physics.WhichLandsFirst;
import org.tirich.starter.clip.physics.WhichSwingsFaster;
import org.tirich.starter.clip.physics.WillTheGiantSink;
import org.tirich.starter.clip.physics.WillThePuckStop;
import org.tirich.starter.clip.space.HowFarWasTheQuake;
import org.tirich.starter.clip.space.MoonPhases;
import org.tirich.starter.clip.space.WhatHidesInTheEarth;
import org.tirich.starter.clip.space.WhenCanTheLakeBurst;
import org.tirich.starter.clip.space.WhenIsEarthNearest;
import org.tirich.starter.kit.Scene;

/// All clips in the order of the library, by subject: one line each.
public final class StarterClips {

    private StarterClips() {}

    public static List<Scene> all() {
        return List.of(
                new WhatDoesTheWheelDraw(),
                new WhichBalloonNeverPops(),
                new WillTheBigBoxOverflow(),
                new WhichPieceIsLarger(),
                new WhichNumberIsLarger(),
                new WhichPatternStays(),
                new WhatFollowsFiveHeads(),
                new HowMuchDripsInAnHour(),
                new LeverBalance(),
                new WhichLandsFirst(),
                new WillTheGiantSink(),
                new WhichSwingsFaster(),
                new WhatLeavesTheLamp(),
                new WillThePuckStop(),
                new StatesOfMatter(),
                new WillTheJarGetLighter(),
                new WhatIsInTheBubbles(),
                new WhereWillTheCandleBurnAgain(),
                new WhereDoesWoodComeFrom(),
                new WhyDoesTheMedicineFail(),
                new HowFarCanFiveLampsCount(),
                new WhichMango(),
                new WhatDoesOneHoleChange(),
                new WhatReachesTheMachine(),
                new WhichWireMeetsTheNext(),
                new WhatWillItCallTheLeaf(),
                new WhereWillTheRodRest(),
                new WhoGetsTheErrors(),
                new HowManyLockedCards(),
                new WhichBorderKeepsTheGood(),
                new MoonPhases(),
                new HowFarWasTheQuake(),
                new WhatHidesInTheEarth(),
                new WhenCanTheLakeBurst(),
                new WhenIsEarthNearest(),
                new Gears(),
                new HowManyLamps(),
                new WhereToAimThePanel());
    }
}
