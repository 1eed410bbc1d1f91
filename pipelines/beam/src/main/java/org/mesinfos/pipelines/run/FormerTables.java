package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.run.tables.AnalystTables;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.WriteSession;

/**
 * Folders to which earlier runs published tables and that the settings do not name, such as that of an option of one
 * run. Runs and erasures do not update them, but an erasure names those that still have the person. Stateless.
 */
final class FormerTables {

    private FormerTables() {}

    /** Text of a proof if the folder of tables cannot be written. */
    static final String UNWRITTEN =
            "The tables could not be written. The person may be in them until a run publishes them.";

    /** Publishes the tables without erased people, and returns the failure if they cannot be written. */
    static Optional<IOException> publishErased(WriteSession session, Settings settings) {
        try {
            publish(session, settings);
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(unwritable);
        }
    }

    /** Publishes the tables of a store, if the settings name a folder for them, and remembers this folder. */
    static void publish(WriteSession session, Settings settings) throws IOException {
        if (settings.tables().isPresent()) {
            session.memory()
                    .rememberTables(FormerReaders.remembered(settings.tables().get()));
            AnalystTables.publish(session.store(), session.base(), settings);
        }
    }

    /** Returns the folders that the store remembers and the caller does not name, sorted. */
    static List<String> of(Store store, Optional<String> named) throws IOException {
        return store.publishedTables().stream()
                .filter(location -> named.isEmpty() || !LocationCheck.isSame(named.get(), location))
                .toList();
    }

    /** Returns a text about each folder that still has one of the people, or that may have a copy of them elsewhere. */
    static List<String> remaining(Store store, Settings settings, Collection<String> people) throws IOException {
        List<String> remaining = new ArrayList<>();
        for (String location : of(store, settings.tables())) {
            remainder(location, people)
                    .ifPresent(text ->
                            remaining.add("The tables in " + location + ", which an earlier run published, " + text));
        }
        return remaining;
    }

    private static Optional<String> remainder(String location, Collection<String> people) {
        try {
            TableFolder folder = TableFolder.open(location);
            int files = TableSearch.filesOf(folder, people).size();
            if (files > 0) {
                return Optional.of("still have the person in " + files + (files == 1 ? " file" : " files")
                        + ", because neither --tables nor the settings name this folder. mesinfos run --tables "
                        + location + " removes the person there; otherwise, remove the folder.");
            }
            return folder.shards().isEmpty()
                    ? Optional.of("are gone. If they were moved or copied, the person may be there.")
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("cannot be read. The person may be there.");
        }
    }
}
