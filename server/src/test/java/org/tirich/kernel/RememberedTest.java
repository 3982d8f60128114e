package org.tirich.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;

class RememberedTest extends ServerTest {

    @Autowired
    TransactionTemplate transaction;

    private final Map<String, String> table = new HashMap<>();
    private int reads;

    private final Remembered<String, String> remembered = new Remembered<>(100, key -> {
        reads++;
        return table.get(key);
    });

    @Test
    void asksTheTableOnceUntilItIsToldOfAChange() {
        table.put("کھوار", "one");
        assertThat(remembered.find("کھوار")).contains("one");
        table.put("کھوار", "two");

        assertThat(remembered.find("کھوار")).contains("one");
        assertThat(reads).isEqualTo(1);

        remembered.forget("کھوار");
        assertThat(remembered.find("کھوار")).contains("two");
    }

    @Test
    void doesNotKeepThatThereIsNothing() {
        assertThat(remembered.find("nobody")).isEmpty();
        table.put("nobody", "somebody");

        assertThat(remembered.find("nobody")).contains("somebody");
    }

    @Test
    void showsAChangeWithinItsTransactionAndToOthersWhenItIsOver() {
        table.put("a", "before");
        assertThat(remembered.find("a")).contains("before");

        transaction.executeWithoutResult(_ -> {
            table.put("a", "after");
            remembered.forget("a");
            assertThat(remembered.find("a")).contains("after");
        });

        assertThat(remembered.find("a")).contains("after");
    }

    @Test
    void keepsNothingOfWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            table.put("a", "never");
            remembered.forget("a");
            assertThat(remembered.find("a")).contains("never");
            status.setRollbackOnly();
        });
        table.put("a", "as it was");

        assertThat(remembered.find("a")).contains("as it was");
    }
}
