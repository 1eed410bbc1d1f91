package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/** An inbox on an object store or HDFS, through the file systems that Beam knows. */
final class BeamInboxStorage implements InboxStorage {

    private final String root;

    /** @param root URI of the inbox, ending with a slash */
    BeamInboxStorage(String root) {
        this.root = root;
    }

    @Override
    public InboxFiles files() throws IOException {
        MatchResult match = FileSystems.match(root + "**", EmptyMatchTreatment.ALLOW);
        List<Drop.StoredFile> files = new ArrayList<>();
        for (MatchResult.Metadata metadata : match.metadata()) {
            String uri = metadata.resourceId().toString();
            if (!metadata.resourceId().isDirectory() && uri.startsWith(root)) {
                files.add(new Drop.StoredFile(
                        uri, uri.substring(root.length()), metadata.sizeBytes(), metadata.lastModifiedMillis()));
            }
        }
        return new InboxFiles(files, List.of());
    }

    @Override
    public byte[] read(Drop.StoredFile file) throws IOException {
        try (InputStream in = Channels.newInputStream(
                FileSystems.open(FileSystems.matchSingleFileSpec(file.uri()).resourceId()))) {
            return in.readAllBytes();
        }
    }
}
