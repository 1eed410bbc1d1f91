package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.mesinfos.pipelines.run.erasure.ErasureProof.OutsideFile;
import org.mesinfos.pipelines.run.erasure.OutsideFiles;
import org.mesinfos.pipelines.run.erasure.OutsideListing;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.PublishedReader;
import org.mesinfos.pipelines.store.ReaderFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.catalog.CalendarDay;

/**
 * Folders outside of the store with data of people: those of reader applications, also of former ones, and that of the
 * tables.
 */
final class PublishedFolders implements OutsideFiles {

    private final Store store;
    private final Settings settings;

    /** @param settings settings of the operator, with the folders of reader applications and of tables */
    PublishedFolders(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public OutsideListing of(Collection<String> people) throws IOException {
        Set<OutsideFile> files = new LinkedHashSet<>();
        Set<String> unreadable = new HashSet<>();
        for (Map.Entry<String, String> reader : settings.consent().readers().entrySet()) {
            addReader(reader.getKey(), reader.getValue(), people, files, unreadable);
        }
        for (PublishedReader reader : FormerReaders.of(store, settings)) {
            addReader(reader.application(), reader.location(), people, files, unreadable);
        }
        if (settings.tables().isPresent()) {
            addTables(settings.tables().get(), people, files, unreadable);
        }
        return new OutsideListing(List.copyOf(files), unreadable);
    }

    private static void addReader(
            String application,
            String location,
            Collection<String> people,
            Set<OutsideFile> files,
            Set<String> unreadable) {
        try {
            ReaderFolder folder = ReaderFolder.open(location);
            for (String person : people) {
                add("reader application " + application, location, folder.bundle(person), files);
            }
        } catch (IOException cannotBeRead) {
            unreadable.add(FormerReaders.remembered(location));
        }
    }

    private static void addTables(
            String location, Collection<String> people, Set<OutsideFile> files, Set<String> unreadable) {
        try {
            add("tables", location, TableSearch.filesOf(TableFolder.open(location), people), files);
        } catch (IOException cannotBeRead) {
            unreadable.add(FormerReaders.remembered(location));
        }
    }

    private static void add(String owner, String location, SortedMap<String, String> found, Set<OutsideFile> files) {
        found.forEach(
                (path, sha256) -> files.add(new OutsideFile(owner, FormerReaders.remembered(location), path, sha256)));
    }

    /**
     * Removes erased people from the folders of all reader applications.
     *
     * @param people erased people, with the day of the erasure
     * @return a text about each folder that still has data of the store, or that may have a copy of it elsewhere
     */
    List<String> erase(Map<String, CalendarDay> people) throws IOException {
        List<String> remaining = new ArrayList<>(eraseFormer(people));
        remaining.addAll(erasePresent(people));
        return remaining;
    }

    /** Removes erased people from the folders of former reader applications, and names these and former tables. */
    List<String> eraseFormer(Map<String, CalendarDay> people) throws IOException {
        List<String> remaining = new ArrayList<>(FormerReaders.erase(store, settings, people));
        remaining.addAll(FormerTables.remaining(store, settings, people.keySet()));
        return remaining;
    }

    /** Removes erased people from the folders of the reader applications of the settings, and names those that failed. */
    List<String> erasePresent(Map<String, CalendarDay> people) {
        List<String> remaining = new ArrayList<>();
        settings.consent().readers().forEach((application, location) -> {
            try {
                ReaderFolder.open(location).eraseAll(people);
            } catch (IOException | UncheckedIOException e) {
                remaining.add(
                        "The folder " + FormerReaders.remembered(location) + " of reader application " + application
                                + " could not be read or written. The person may be there until a run publishes to"
                                + " it.");
            }
        });
        return remaining;
    }
}
