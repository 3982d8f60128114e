package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.kernel.UserFacingException;

class DoctorTest {

    @TempDir
    Path data;

    @Test
    void parkedEventsFailTheCheck() throws IOException {
        assertThat(Doctor.events(data.resolve("missing"))).isEqualTo("no event is parked");
        Files.writeString(data.resolve("parked-events"), "3");
        assertThatThrownBy(() -> Doctor.events(data))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith("3 events");
        Files.writeString(data.resolve("parked-events"), "no number");
        assertThatThrownBy(() -> Doctor.events(data)).isInstanceOf(IOException.class);
    }
}
