package org.tirich.asset.upload;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tirich.asset.UploadId;
import org.tirich.store.DataFolder;

/// The folder of uploaded bytes. File names are ids of this server, never the sender's names.
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
