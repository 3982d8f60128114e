package org.tirich.asset.upload;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tirich.asset.UploadId;
import org.tirich.store.DataFolder;

/// Where the bytes of uploads lie. The names are ours, never the sender's.
@Component
public class UploadFolder {

    private final Path folder;

    UploadFolder(DataFolder data) {
        this.folder = data.folder("uploads");
    }

    public Path path(UploadId id) {
        return folder.resolve(id + ".bin");
    }
}
