package org.tirich.replay.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.replay.protocol.TrainingLog;

/// The numbers of users who were positive about both of two items.
final class CoOccurrence {

    private final TrainingLog training;
    private final List<int[]> usersOfItems;

    CoOccurrence(TrainingLog training) {
        this.training = training;
        var sizes = training.popularity();
        this.usersOfItems = new ArrayList<>();
        for (int size : sizes) {
            usersOfItems.add(new int[size]);
        }
        var filled = new int[sizes.length];
        for (int user = 0; user < training.users(); user++) {
            for (int item : training.positives(user)) {
                usersOfItems.get(item)[filled[item]++] = user;
            }
        }
    }

    /// The number of users who were positive about an item.
    int count(int item) {
        return usersOfItems.get(item).length;
    }

    /// Writes by item the number of users who were positive about both it and `item`.
    void row(int item, float[] counts) {
        Arrays.fill(counts, 0);
        for (int user : usersOfItems.get(item)) {
            for (int other : training.positives(user)) {
                counts[other]++;
            }
        }
    }
}
