package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.Erasure;

/**
 * Supplements of an erasure: what rejected rows in snapshots showed before they were blanked, so that each reading of their files
 * shows the same. Each supplement is stored, in the store and in its key folder, before the kept bytes of its file are replaced:
 * if the process is killed in between, the next erasure or run finds the supplement. Not thread-safe.
 */
public final class ErasureSupplements {

    private final String person;
    private final CalendarDay erasedOn;
    private final WriteSession session;
    private final KeyFolder folder;
    private final List<Erasure> written = new ArrayList<>();

    /**
     * @param person an erased person
     * @param erasedOn day of that erasure
     */
    public ErasureSupplements(String person, CalendarDay erasedOn, WriteSession session, KeyFolder folder) {
        this.person = person;
        this.erasedOn = erasedOn;
        this.session = session;
        this.folder = folder;
    }

    /** Stores what rows of one file showed; does nothing without rows. */
    void write(List<BlankedRows> rowsOfFile) throws IOException {
        if (!rowsOfFile.isEmpty()) {
            Erasure supplement = Erasure.ofBlanked(person, erasedOn, rowsOfFile);
            session.erasures().write(supplement, folder);
            written.add(supplement);
        }
    }

    /** Makes a draft obey the supplements. */
    public void applyTo(SnapshotDraft draft) {
        draft.suppressions(SuppressionUpdate.obeying(draft.suppressions(), written));
    }
}
