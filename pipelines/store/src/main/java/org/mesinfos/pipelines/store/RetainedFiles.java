package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RetentionState;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Delivered files and reports that a store keeps for a limited time.
 *
 * <p>The age of a delivered file is the number of days from the run that first published its delivery to the current run.
 * A file of several deliveries has the age of the latest one. The age of a report follows from the time in the id of its
 * run; proofs of erasures are kept. Bundles, receipts and the store hash do not depend on either.
 */
final class RetainedFiles {

    private static final Pattern REPORT = Pattern.compile(StorePaths.RUNS + "/(\\d{4})(\\d{2})(\\d{2})T[^/]*/[^/]+");

    private final StorageArea area;

    RetainedFiles(StorageArea area) {
        this.area = area;
    }

    RetentionState state() throws IOException {
        Optional<byte[]> json = area.read(StorePaths.RETENTION);
        return json.map(RetentionState::fromJson).orElse(RetentionState.NONE);
    }

    /** Removes the files whose time has ended, and returns their number. */
    long expire(Snapshot snapshot, Retention retention, LocalDate today) throws IOException {
        RetentionState before = state();
        SortedMap<String, CalendarDay> received = new TreeMap<>();
        SortedMap<String, LocalDate> files = new TreeMap<>();
        for (DeliveryEntry delivery : snapshot.deliveries()) {
            CalendarDay day = before.received().getOrDefault(delivery.id(), new CalendarDay(today));
            received.put(delivery.id(), day);
            for (FileEntry file : delivery.files()) {
                files.merge(file.sha256(), day.date(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        Set<String> expired = new TreeSet<>(before.expired());
        expired.retainAll(files.keySet());
        Set<String> originals =
                existing(olderThan(retention.originals(), files, today), StorePaths.ORIGINALS, StorePaths::original);
        Set<String> quarantined = existing(
                olderThan(retention.quarantine(), files, today), StorePaths.QUARANTINE, StorePaths::quarantinedFile);
        expired.addAll(originals);
        expired.addAll(quarantined);
        byte[] next = new RetentionState(received, List.copyOf(expired)).toJson();
        if (!Arrays.equals(next, before.toJson())) {
            area.writeDurably(StorePaths.RETENTION, next);
        }
        return remove(originals, StorePaths::original)
                + remove(quarantined, StorePaths::quarantinedFile)
                + expireReports(retention, today);
    }

    private static Set<String> olderThan(Optional<Duration> time, SortedMap<String, LocalDate> files, LocalDate today) {
        Set<String> older = new TreeSet<>();
        files.forEach((sha256, day) -> {
            if (isOver(time, day, today)) {
                older.add(sha256);
            }
        });
        return older;
    }

    private static boolean isOver(Optional<Duration> time, LocalDate day, LocalDate today) {
        return time.isPresent()
                && ChronoUnit.DAYS.between(day, today) > time.get().toDays();
    }

    /** Path of the bytes of a file. */
    @FunctionalInterface
    private interface PathOfFile {
        String of(String sha256);
    }

    /** Returns those files that a folder still has, which is listed once: files that a store once had may be many. */
    private Set<String> existing(Set<String> files, String folder, PathOfFile path) throws IOException {
        if (files.isEmpty()) {
            return files;
        }
        Set<String> stored = new HashSet<>();
        for (StoredFile file : area.list(folder)) {
            stored.add(file.path());
        }
        Set<String> existing = new TreeSet<>();
        for (String sha256 : files) {
            if (stored.contains(path.of(sha256))) {
                existing.add(sha256);
            }
        }
        return existing;
    }

    private long remove(Set<String> files, PathOfFile path) throws IOException {
        for (String sha256 : files) {
            area.delete(path.of(sha256));
        }
        return files.size();
    }

    private long expireReports(Retention retention, LocalDate today) throws IOException {
        long removed = 0;
        if (retention.reports().isPresent()) {
            for (StoredFile file : area.list(StorePaths.RUNS)) {
                Matcher report = REPORT.matcher(file.path());
                if (report.matches()
                        && !file.path().endsWith("/" + StorePaths.ERASURE_PROOF)
                        && isOver(
                                retention.reports(),
                                LocalDate.of(
                                        Integer.parseInt(report.group(1)),
                                        Integer.parseInt(report.group(2)),
                                        Integer.parseInt(report.group(3))),
                                today)) {
                    area.delete(file.path());
                    removed++;
                }
            }
        }
        return removed;
    }
}
