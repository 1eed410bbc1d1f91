package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;

/** Inbox on an object store or HDFS, accessed through Beam's file systems. */
final class BeamInboxStorage implements InboxStorage {

    private final String root;

    /** @param root URI of the inbox, with a slash at its end */
    BeamInboxStorage(String root) {
        this.root = root;
    }

    @Override
    public StoredFileListing list() throws IOException {
        return new StoredFileListing(
                RemoteFileSystem.installed().below(root).stream()
                        .map(file -> new Drop.StoredFile(file.uri(), file.path(), file.size(), file.modified()))
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public InputStream open(Drop.StoredFile file) throws IOException {
        return InboxFileContent.open(file.uri(), 0);
    }
}
