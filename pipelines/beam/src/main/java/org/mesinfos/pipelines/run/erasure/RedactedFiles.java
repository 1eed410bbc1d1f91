package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.catalog.RedactedFile;

/**
 * Result of a redaction.
 *
 * @param files redacted files, by hash of the delivered bytes
 * @param rejections rejected rows that are blank in them
 */
public record RedactedFiles(SortedMap<String, RedactedFile> files, List<BlankedRejections> rejections) {

    public RedactedFiles {
        rejections = List.copyOf(rejections);
    }

    /** Returns the number of rejected rows that are blank. */
    public long rejectedRows() {
        return rejections.stream().mapToLong(file -> file.lines().size()).sum();
    }

    /** Counts the rejected rows as suppressed in a draft that counts them as rejected. */
    public void suppressRejected(SnapshotDraft draft, ContentStore content) throws IOException {
        BlankedRejections.suppress(rejections, draft, content);
    }
}
