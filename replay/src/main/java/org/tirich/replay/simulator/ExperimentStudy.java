package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tirich.learning.experiment.Arm;
import org.tirich.learning.experiment.ArmAssignment;
import org.tirich.learning.experiment.ArmRatio;
import org.tirich.learning.experiment.ExperimentAnalysis;
import org.tirich.learning.experiment.ExperimentVerdict;
import org.tirich.learning.experiment.Observation;

/// How often the product's own analysis claims a difference: in experiments whose arms are equal, and in experiments
/// with an effect. The persons are simulated learners of all families; each class is a world of its own, of one family,
/// so that outcomes within a class are alike. An experiment draws its persons or classes, assigns them by the product's
/// hash, tests each person with unseen items, and loses the weaker ones more often.
///
/// @param experiments of each kind
/// @param days that the persons learn before
/// @param progress receives a line before each step
public record ExperimentStudy(int experiments, int days, Consumer<String> progress) {

    private static final int CLASSES_PER_FAMILY = 5;
    private static final int CLASS_SIZE = 24;
    private static final int VIDEOS = 600;
    private static final double MINUTES_PER_DAY = 12;

    /// Persons of an experiment by person.
    private static final int PERSONS = 400;

    /// Classes of an experiment by class. Each has half to all of its pupils.
    private static final int CLASSES = 44;

    private static final int ITEMS = 20;

    /// The planted effect, in standard deviations: that of a prediction.
    private static final double PLANTED = 0.35;

    /// The shares of experiments with a claimed difference.
    ///
    /// @param byPerson without an effect, assigned by person
    /// @param byClass without an effect, assigned by class
    /// @param classAsPersons the same experiments, analysed as if persons were assigned
    /// @param mismatches without an effect, stopped because the arms lack the planned ratio
    /// @param attrition the mean share of persons without an outcome
    /// @param planted with an effect of .35 standard deviations, found as higher
    /// @param features the features of the feed against none, found as higher
    public record Shares(
            double byPerson,
            double byClass,
            double classAsPersons,
            double mismatches,
            double attrition,
            double planted,
            double features) {}

    /// A learner of a class, with the probability that she answers an item of each concept right.
    ///
    /// @param untreated after a feed without any feature
    /// @param treated after a feed with all features
    private record Pupil(int number, int classNumber, double[] untreated, double[] treated) {}

    public Shares run() {
        progress.accept("experiments: simulated learners");
        var pupils = pupils();
        var deviation = deviation(pupils);
        progress.accept("experiments: " + experiments + " of each kind");
        Function<Pupil, String> person = pupil -> "person-" + pupil.number;
        Function<Pupil, String> ofClass = pupil -> "class-" + pupil.classNumber;
        var byPerson =
                analyses("aa-person-", seed -> observations(seed, persons(pupils, seed), person, person, false, 0));
        return new Shares(
                share(byPerson, ExperimentStudy::claims),
                share(
                        analyses(
                                "aa-class-",
                                seed -> observations(seed, classes(pupils, seed), ofClass, ofClass, false, 0)),
                        ExperimentStudy::claims),
                share(
                        analyses(
                                "aa-class-",
                                seed -> observations(seed, classes(pupils, seed), ofClass, person, false, 0)),
                        ExperimentStudy::claims),
                share(byPerson, each -> each.verdict() instanceof ExperimentVerdict.SampleRatioMismatch),
                byPerson.stream()
                        .mapToDouble(each ->
                                (each.control().attrition() + each.treatment().attrition()) / 2)
                        .average()
                        .orElseThrow(),
                share(
                        analyses(
                                "planted-",
                                seed -> observations(
                                        seed,
                                        persons(pupils, seed),
                                        person,
                                        person,
                                        false,
                                        PLANTED * deviation / ITEMS)),
                        each -> each.verdict() instanceof ExperimentVerdict.Higher),
                share(
                        analyses(
                                "features-",
                                seed -> observations(seed, persons(pupils, seed), person, person, true, 0)),
                        each -> each.verdict() instanceof ExperimentVerdict.Higher));
    }

    private List<Pupil> pupils() {
        record ClassRoom(LearnerFamily family, int number) {}
        var rooms = new ArrayList<ClassRoom>();
        for (var family : LearnerFamily.all()) {
            for (int n = 0; n < CLASSES_PER_FAMILY; n++) {
                rooms.add(new ClassRoom(family, rooms.size()));
            }
        }
        return Parallel.map(rooms, room -> {
                    var untreated = taught(room.family, room.number, LearningFeatures.NONE);
                    var treated = taught(room.family, room.number, LearningFeatures.ALL);
                    return IntStream.range(0, CLASS_SIZE)
                            .mapToObj(n -> new Pupil(
                                    room.number * CLASS_SIZE + n, room.number, untreated.get(n), treated.get(n)))
                            .toList();
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<double[]> taught(LearnerFamily family, int number, LearningFeatures features) {
        var world = new World(3_000 + number, family, VIDEOS, CLASS_SIZE, 0, 0);
        var simulation =
                new Simulation(world, new RankerPolicy(world, true, features.calibration()), features, MINUTES_PER_DAY);
        for (int day = 0; day < days; day++) {
            simulation.day(day);
        }
        return world.learners().stream()
                .map(learner -> IntStream.range(0, World.CONCEPTS)
                        .mapToDouble(concept -> learner.rightProbability(concept, 24.0 * (days + 7)))
                        .toArray())
                .toList();
    }

    private List<ExperimentAnalysis> analyses(String name, Function<String, List<Observation>> experiment) {
        return IntStream.range(0, experiments)
                .mapToObj(number -> ExperimentAnalysis.of(experiment.apply(name + number), ArmRatio.EQUAL, List.of()))
                .toList();
    }

    private double share(
            List<ExperimentAnalysis> analyses, java.util.function.Predicate<ExperimentAnalysis> predicate) {
        return analyses.stream().filter(predicate).count() / (double) analyses.size();
    }

    private static boolean claims(ExperimentAnalysis analysis) {
        return analysis.verdict() instanceof ExperimentVerdict.Higher
                || analysis.verdict() instanceof ExperimentVerdict.Lower;
    }

    private static List<Pupil> persons(List<Pupil> pupils, String seed) {
        var shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, new Random(seed.hashCode()));
        return shuffled.subList(0, PERSONS);
    }

    private static List<Pupil> classes(List<Pupil> pupils, String seed) {
        var random = new Random(seed.hashCode());
        var numbers = new ArrayList<>(
                pupils.stream().map(Pupil::classNumber).distinct().toList());
        Collections.shuffle(numbers, random);
        var present = new ArrayList<Pupil>();
        for (var number : numbers.subList(0, CLASSES)) {
            var ofClass = new ArrayList<>(
                    pupils.stream().filter(pupil -> pupil.classNumber == number).toList());
            Collections.shuffle(ofClass, random);
            present.addAll(ofClass.subList(0, CLASS_SIZE / 2 + random.nextInt(CLASS_SIZE / 2 + 1)));
        }
        return present;
    }

    /// @param assigned the unit that is assigned to an arm
    /// @param analysed the unit that the analysis is told
    /// @param features whether the treatment is the features of the feed
    /// @param planted added to the probability of a right answer in the treatment arm
    private static List<Observation> observations(
            String seed,
            List<Pupil> pupils,
            Function<Pupil, String> assigned,
            Function<Pupil, String> analysed,
            boolean features,
            double planted) {
        var assignment = new ArmAssignment(seed, ArmRatio.EQUAL);
        var random = new SplittableRandom(31L * seed.hashCode() + 7);
        return pupils.stream()
                .map(pupil -> {
                    var arm = assignment.armOf(assigned.apply(pupil));
                    var treated = arm == Arm.TREATMENT;
                    var right =
                            right(random, features && treated ? pupil.treated : pupil.untreated, treated ? planted : 0);
                    var left = random.nextDouble() < leaving(right);
                    return Observation.of(
                            analysed.apply(pupil), arm, left ? OptionalDouble.empty() : OptionalDouble.of(right));
                })
                .toList();
    }

    /// The number of items right.
    private static int right(SplittableRandom random, double[] probabilities, double planted) {
        var right = 0;
        for (int item = 0; item < ITEMS; item++) {
            right += random.nextDouble() < probabilities[random.nextInt(World.CONCEPTS)] + planted ? 1 : 0;
        }
        return right;
    }

    /// The probability of leaving before the test: from .35 for those with nothing right to .05.
    private static double leaving(int right) {
        return 0.35 - 0.3 * right / ITEMS;
    }

    private static double deviation(List<Pupil> pupils) {
        var random = new SplittableRandom(1);
        var scores = pupils.stream()
                .mapToDouble(pupil -> right(random, pupil.untreated, 0))
                .toArray();
        return SampleStatistics.deviation(scores);
    }
}
