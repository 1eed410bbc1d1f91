package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.RedactedFile;

/**
 * Result of a redaction.
 *
 * @param files redacted files, by hash of the delivered bytes
 * @param rejections rejected rows that are blank in them
 * @param shown those of them in snapshots that no erasure lists yet
 */
public record RedactedFiles(
        SortedMap<String, RedactedFile> files, List<BlankedRejections> rejections, List<BlankedRows> shown) {

    public RedactedFiles {
        rejections = List.copyOf(rejections);
        shown = List.copyOf(shown);
    }

    /** Returns the number of rejected rows that are blank. */
    public long rejectedRows() {
        return rejections.stream().mapToLong(file -> file.lines().size()).sum();
    }

    /**
     * Stores the rows that no erasure lists yet, in the store and in its key folder, so that each reading of their files shows what
     * they showed.
     *
     * @param person an erased person
     * @param erasedOn day of that erasure
     */
    public void store(String person, CalendarDay erasedOn, WriteSession session, KeyFolder folder, SnapshotDraft draft)
            throws IOException {
        if (!shown.isEmpty()) {
            Erasure supplement = Erasure.ofBlanked(person, erasedOn, shown);
            session.erasures().write(supplement, folder);
            draft.suppressions(SuppressionUpdate.obeying(draft.suppressions(), List.of(supplement)));
        }
    }

    /** Counts the rejected rows as suppressed in a draft that counts them as rejected. */
    public void suppressRejected(SnapshotDraft draft, ContentStore content) throws IOException {
        BlankedRejections.suppress(rejections, draft, content);
    }
}
