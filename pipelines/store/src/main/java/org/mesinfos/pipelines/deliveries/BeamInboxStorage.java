package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.StoredFileListing.EntryKind;
import org.mesinfos.pipelines.deliveries.StoredFileListing.UnsupportedEntry;
import org.mesinfos.pipelines.store.storage.RemoteFile;
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
        List<Drop.StoredFile> files = new ArrayList<>();
        SortedMap<String, Long> hidden = new TreeMap<>();
        for (RemoteFile file : RemoteFileSystem.installed().below(root)) {
            Optional<String> hiddenPart = HiddenNames.hiddenPart(file.path());
            if (hiddenPart.isEmpty()) {
                files.add(new Drop.StoredFile(file.uri(), file.path(), file.size(), file.modified()));
            } else if (!HiddenNames.isLeftover(hiddenPart.get())) {
                hidden.merge(hiddenPart.get(), file.modified(), Math::max);
            }
        }
        return new StoredFileListing(
                files,
                List.of(),
                hidden.entrySet().stream()
                        .map(entry -> new UnsupportedEntry(entry.getKey(), EntryKind.HIDDEN, entry.getValue()))
                        .toList());
    }

    @Override
    public InputStream open(Drop.StoredFile file) throws IOException {
        return InboxFileContent.open(file.uri(), 0);
    }
}
