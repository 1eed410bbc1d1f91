package org.mesinfos.pipelines.run.reread;

import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.pipelines.store.catalog.FileEntry;

/**
 * Files of the store that a run reads again although their rules have not changed. A run always reads those whose rules
 * have changed.
 */
public final class RereadScope {

    /** No further files. */
    public static final RereadScope CHANGED_RULES = new RereadScope(file -> false);

    private final Predicate<FileEntry> files;

    private RereadScope(Predicate<FileEntry> files) {
        this.files = files;
    }

    /** Returns the files of a connector, by id; empty for the files of all connectors. */
    public static RereadScope ofConnector(Optional<String> connector) {
        return new RereadScope(file -> connector.isEmpty() || connector.get().equals(file.connector()));
    }

    boolean includes(FileEntry file) {
        return files.test(file);
    }
}
