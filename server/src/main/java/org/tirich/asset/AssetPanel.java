package org.tirich.asset;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.store.DataFolder;
import org.tirich.web.OperatorPanel;

/// Jobs and storage on the operator's page.
@Component
class AssetPanel implements OperatorPanel {

    private static final int MAX_JOBS = 50;
    private static final long MEGABYTE = 1_000_000;

    private final JobTable jobs;
    private final AssetStore store;
    private final DataFolder data;

    AssetPanel(JobTable jobs, AssetStore store, DataFolder data) {
        this.jobs = jobs;
        this.store = store;
        this.data = data;
    }

    @Override
    public Map<String, Object> values() {
        return Map.of(
                "jobs", jobs.list(MAX_JOBS),
                "storage",
                        Map.of(
                                "databaseMb", jobs.databaseBytes() / MEGABYTE,
                                "assetsMb", store.size() / MEGABYTE,
                                "uploadsMb", Folders.size(data.folder("uploads")) / MEGABYTE,
                                "freeGb", data.root().toFile().getUsableSpace() / MEGABYTE / 1000));
    }
}
