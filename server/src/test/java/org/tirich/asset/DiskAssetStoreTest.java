package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.store.DataFolder;

class DiskAssetStoreTest implements AssetStoreContract {

    private DataFolder data;
    private AssetStore store;

    @BeforeEach
    void begin(@TempDir Path folder) {
        data = DataFolder.open(folder);
        store = new DiskAssetStore(data);
    }

    @AfterEach
    void end() throws IOException {
        data.close();
    }

    @Override
    public AssetStore store() {
        return store;
    }
}
