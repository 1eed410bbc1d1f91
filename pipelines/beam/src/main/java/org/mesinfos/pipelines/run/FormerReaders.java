package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.PublishedReader;
import org.mesinfos.pipelines.store.ReaderFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.storage.InvalidLocationException;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Folders of reader applications to which earlier runs published and that the settings no longer name. Runs do not update
 * them, but erasures reach them. Stateless.
 */
public final class FormerReaders {

    private FormerReaders() {}

    /** Returns the folders that the settings name, in the form in which the store remembers them. */
    static List<PublishedReader> named(Settings settings) {
        return settings.consent().readers().entrySet().stream()
                .map(reader -> new PublishedReader(reader.getKey(), remembered(reader.getValue())))
                .toList();
    }

    /** Returns a location without secrets, and independent of the working folder. */
    static String remembered(String location) {
        return StorageLocations.localPath(location)
                .map(path -> path.toAbsolutePath().normalize().toString())
                .orElseGet(() -> location.replaceFirst("://[^/@]*@", "://").replaceFirst("[?#].*", ""));
    }

    /** Returns the folders that the store remembers and the settings do not name, sorted. */
    public static List<PublishedReader> of(Store store, Settings settings) throws IOException {
        return store.publishedReaders().stream()
                .filter(reader -> settings.consent().readers().values().stream()
                        .noneMatch(named -> LocationCheck.isSame(named, reader.location())))
                .toList();
    }

    /** Returns whether all of these folders are on this machine. */
    static boolean areLocal(Store store, Settings settings) throws IOException {
        return of(store, settings).stream()
                .allMatch(
                        reader -> StorageLocations.localPath(reader.location()).isPresent());
    }

    /** Returns a warning about each folder that still has bundles. */
    static List<String> warnings(Store store, Settings settings) throws IOException {
        List<String> warnings = new ArrayList<>();
        for (PublishedReader reader : of(store, settings)) {
            Optional<String> problem = problem(reader);
            problem.ifPresent(text -> warnings.add(text
                    + " Remove the folder, or name it in consent: readers again, so that runs keep it up to date."));
        }
        return warnings;
    }

    private static Optional<String> problem(PublishedReader reader) {
        String folder = "The folder " + reader.location() + " of reader application " + reader.application();
        try {
            return ReaderFolder.open(reader.location()).hasBundles()
                    ? Optional.of(folder + " still has bundles of the store, but the settings no longer name it:"
                            + " runs do not update it, and withdrawn consents do not reach it.")
                    : Optional.empty();
        } catch (IOException | InvalidLocationException e) {
            return Optional.of(folder + ", which the settings no longer name, cannot be read.");
        }
    }

    /**
     * Removes erased people from all of these folders.
     *
     * @param people erased people, with the day of the erasure
     * @return a text about each folder that still has data of the store, or that may have a copy of it elsewhere
     */
    static List<String> erase(Store store, Settings settings, Map<String, CalendarDay> people) throws IOException {
        List<String> remaining = new ArrayList<>();
        for (PublishedReader reader : of(store, settings)) {
            String folder = "The folder " + reader.location() + " of reader application " + reader.application();
            try {
                ReaderFolder opened = ReaderFolder.open(reader.location());
                if (opened.hasBundles()) {
                    opened.eraseAll(people);
                } else {
                    remaining.add(folder + ", to which earlier runs published, has no bundles. If it was moved or"
                            + " copied, the person may be there.");
                }
            } catch (IOException | InvalidLocationException e) {
                remaining.add(folder + ", to which earlier runs published, cannot be read. The person may be there.");
            }
        }
        return remaining;
    }
}
