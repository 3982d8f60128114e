package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Independent simulations on all processors. Each has its own random numbers, so the results do not depend on the
/// number of processors.
final class Parallel {

    private Parallel() {}

    /// The results in the order of the inputs.
    static <T, R> List<R> map(List<T> inputs, Function<T, R> simulation) {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var results = new ArrayList<R>();
            for (var future : threads.invokeAll(inputs.stream()
                    .map(input -> (Callable<R>) () -> simulation.apply(input))
                    .toList())) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
