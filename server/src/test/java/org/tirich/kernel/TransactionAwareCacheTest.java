package org.tirich.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;
import org.tirich.kernel.TransactionAwareCache.Topic;

class TransactionAwareCacheTest extends ServerTest {

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, String> table = new HashMap<>();
    private int reads;

    private final TransactionAwareCache<String, String> cached = new TransactionAwareCache<>(
            new LocalInvalidationChannel(), new Topic<>("test", key -> key, key -> key), 100, key -> {
                reads++;
                return table.get(key);
            });

    @Test
    void readsTheTableOnceUntilInvalidated() {
        table.put("کھوار", "one");
        assertThat(cached.find("کھوار")).contains("one");
        table.put("کھوار", "two");

        assertThat(cached.find("کھوار")).contains("one");
        assertThat(reads).isEqualTo(1);

        cached.invalidate("کھوار");
        assertThat(cached.find("کھوار")).contains("two");
    }

    @Test
    void doesNotCacheAbsence() {
        assertThat(cached.find("nobody")).isEmpty();
        table.put("nobody", "somebody");

        assertThat(cached.find("nobody")).contains("somebody");
    }

    @Test
    void showsAChangeWithinItsTransactionAndToOthersAfterCommit() {
        table.put("a", "before");
        assertThat(cached.find("a")).contains("before");

        transaction.executeWithoutResult(_ -> {
            table.put("a", "after");
            cached.invalidate("a");
            assertThat(cached.find("a")).contains("after");
        });

        assertThat(cached.find("a")).contains("after");
    }

    @Test
    void invalidatesOtherCachesOfTheSameTopic() {
        var channel = new LocalInvalidationChannel();
        var topic = new Topic<String>("test", key -> key, key -> key);
        var here = new TransactionAwareCache<String, String>(channel, topic, 100, table::get);
        var there = new TransactionAwareCache<String, String>(channel, topic, 100, table::get);
        table.put("ستارہ", "before");
        assertThat(there.find("ستارہ")).contains("before");
        table.put("ستارہ", "after");

        here.invalidate("ستارہ");

        assertThat(there.find("ستارہ")).contains("after");
    }

    @Test
    void cachesNoRolledBackValue() {
        transaction.executeWithoutResult(status -> {
            table.put("a", "never");
            cached.invalidate("a");
            assertThat(cached.find("a")).contains("never");
            status.setRollbackOnly();
        });
        table.put("a", "as it was");

        assertThat(cached.find("a")).contains("as it was");
    }
}
