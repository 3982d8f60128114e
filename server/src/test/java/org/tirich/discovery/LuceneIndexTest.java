package org.tirich.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.store.DataFolder;

class LuceneIndexTest implements SearchIndexContract {

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private LuceneIndex index;

    @BeforeEach
    void begin() throws IOException {
        index = open("live");
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    private LuceneIndex open(String name) throws IOException {
        var data = DataFolder.open(folder.resolve(name));
        var opened = new LuceneIndex(data);
        open.add(data);
        open.add(opened::destroy);
        return opened;
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    /// Opens the files of an index that is not closed.
    @Override
    public SearchIndex afterKill() throws IOException {
        copy("live", "killed");
        return open("killed");
    }

    @Test
    void aDamagedIndexIsReplacedByAnEmptyOneOfAnotherGeneration() throws IOException {
        keepsOneDocument();
        copy("live", "damaged");
        try (var files = Files.list(folder.resolve("damaged/index"))) {
            for (var file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThat(open("damaged").generation()).isNotEqualTo(index.generation());
    }

    private void keepsOneDocument() {
        aStoredDocumentIsFound();
    }

    private void copy(String from, String to) throws IOException {
        var target = Files.createDirectories(folder.resolve(to).resolve("index"));
        try (var files = Files.list(folder.resolve(from).resolve("index"))) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
