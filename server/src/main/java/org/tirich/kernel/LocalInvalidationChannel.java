package org.tirich.kernel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The channel of an instance with one process: it calls the listeners directly.
@Component
public class LocalInvalidationChannel implements InvalidationChannel {

    private static final Logger log = LoggerFactory.getLogger(LocalInvalidationChannel.class);
    private static final int MAX_KEY = 200;

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    @Override
    public void publish(String topic, String key) {
        if (key.length() > MAX_KEY) {
            throw new IllegalArgumentException("the key of a change has more than " + MAX_KEY + " characters");
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deliver(topic, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                deliver(topic, key);
            }
        });
    }

    @Override
    public void subscribe(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    private void deliver(String topic, String key) {
        for (var listener : listeners.getOrDefault(topic, List.of())) {
            try {
                listener.accept(key);
            } catch (RuntimeException e) {
                log.error("a listener of {} failed on {}", topic, key, e);
            }
        }
    }
}
