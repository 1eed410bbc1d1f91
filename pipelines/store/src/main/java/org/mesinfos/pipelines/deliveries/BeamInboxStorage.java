package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;

/** An inbox on an object store or HDFS, through the file systems that Beam knows. */
final class BeamInboxStorage implements InboxStorage {

    private final String root;

    /** @param root URI of the inbox, ending with a slash */
    BeamInboxStorage(String root) {
        this.root = root;
    }

    @Override
    public InboxFiles files() throws IOException {
        return new InboxFiles(
                RemoteFileSystem.installed().below(root).stream()
                        .map(file -> new Drop.StoredFile(file.uri(), file.path(), file.size(), file.modified()))
                        .toList(),
                List.of());
    }

    @Override
    public byte[] read(Drop.StoredFile file) throws IOException {
        try (InputStream in = InboxContent.open(file.uri(), 0)) {
            return in.readAllBytes();
        }
    }
}
