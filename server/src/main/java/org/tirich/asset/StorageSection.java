package org.tirich.asset;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.store.DataFolder;
import org.tirich.store.DatabaseSize;
import org.tirich.store.Folders;
import org.tirich.web.OperatorSection;

/// Storage on the operator's page.
@Component
@Order(1)
class StorageSection implements OperatorSection {

    private static final long MEGABYTE = 1_000_000;

    private final DatabaseSize database;
    private final AssetStore store;
    private final DataFolder data;

    StorageSection(DatabaseSize database, AssetStore store, DataFolder data) {
        this.database = database;
        this.store = store;
        this.data = data;
    }

    record Model(long databaseMb, long assetsMb, long uploadsMb, long freeGb) {}

    @Override
    public String template() {
        return "operate-storage";
    }

    @Override
    public Model model() {
        return new Model(
                database.bytes() / MEGABYTE,
                store.usedBytes() / MEGABYTE,
                Folders.size(data.folder("uploads")) / MEGABYTE,
                data.root().toFile().getUsableSpace() / MEGABYTE / 1000);
    }
}
