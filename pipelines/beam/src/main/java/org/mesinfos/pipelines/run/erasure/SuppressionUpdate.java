package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.run.reread.RereadPlan;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.catalog.Suppressions;
import org.mesinfos.pipelines.store.originals.OriginalFile;

/** Updates of the effect of erasures on a snapshot. Stateless. */
public final class SuppressionUpdate {

    private SuppressionUpdate() {}

    /** Returns the places of suppressed rows in the results of a run. */
    public static List<SuppressedPlaces> places(Collection<RunFact> facts) {
        List<SuppressedPlaces> places = new ArrayList<>();
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.SUPPRESSED) {
                byte[] json = new byte[fact.getEntry().remaining()];
                fact.getEntry().duplicate().get(json);
                places.add(SuppressedPlaces.fromJson(json));
            }
        }
        return places;
    }

    /**
     * Returns the effect with further suppressed rows.
     *
     * @param again files that were read again, whose earlier counts are replaced
     */
    public static Suppressions with(Suppressions before, RereadPlan again, Collection<SuppressedPlaces> places) {
        SortedMap<String, SortedMap<String, Long>> rows = copy(before.rows());
        SortedMap<String, SortedMap<String, Long>> borrowed = copy(before.borrowed());
        again.files().stream().filter(file -> !isBlanked(before, file)).forEach(file -> {
            remove(file, rows);
            remove(file, borrowed);
        });
        return with(before, rows, borrowed, places);
    }

    private static void remove(SourceFile file, SortedMap<String, SortedMap<String, Long>> rows) {
        if (rows.containsKey(file.getDelivery())) {
            rows.get(file.getDelivery()).remove(file.getSha256());
        }
    }

    /**
     * Counts the blanked rows of files that were read again from the store as read and accepted, not as skipped lines: they
     * are suppressed, as if the file had been read as it was delivered.
     */
    public static void countBlanked(Suppressions before, RereadPlan again, SnapshotDraft draft) throws IOException {
        for (SourceFile file : again.files()) {
            if (isBlanked(before, file)) {
                long rows = before.rowsOf(file.getDelivery(), file.getSha256());
                long lines = blankedLines(file);
                draft.deliveries().stream()
                        .filter(delivery -> delivery.id().equals(file.getDelivery()))
                        .toList()
                        .forEach(delivery -> draft.put(delivery.withBlankedRows(file.getSha256(), rows, lines)));
            }
        }
    }

    private static long blankedLines(SourceFile file) throws IOException {
        try (InputStream bytes = InboxFileContent.open(file.getUri(), 0)) {
            return PhysicalLines.countBlank(bytes);
        }
    }

    private static boolean isBlanked(Suppressions before, SourceFile file) {
        RedactedFile redacted = before.files().get(file.getSha256());
        return redacted != null && redacted.blanked().isPresent() && OriginalFile.isOriginal(file.getUri());
    }

    /** Returns the effect with further suppressed rows, in addition to the earlier ones of their files. */
    public static Suppressions with(Suppressions before, Collection<SuppressedPlaces> places) {
        return with(before, copy(before.rows()), copy(before.borrowed()), places);
    }

    private static Suppressions with(
            Suppressions before,
            SortedMap<String, SortedMap<String, Long>> rows,
            SortedMap<String, SortedMap<String, Long>> borrowed,
            Collection<SuppressedPlaces> places) {
        places.forEach(place -> {
            add(place, place.rows(), rows);
            add(place, place.borrowed(), borrowed);
        });
        rows.values().removeIf(Map::isEmpty);
        borrowed.values().removeIf(Map::isEmpty);
        return new Suppressions(before.applied(), before.people(), rows, borrowed, before.files());
    }

    private static void add(SuppressedPlaces place, long added, SortedMap<String, SortedMap<String, Long>> rows) {
        if (added != 0) {
            rows.computeIfAbsent(place.delivery(), first -> new TreeMap<>()).merge(place.sha256(), added, Long::sum);
        }
    }

    /** Returns the effect with further redacted files. */
    public static Suppressions with(Suppressions before, SortedMap<String, RedactedFile> redacted) {
        SortedMap<String, RedactedFile> files = new TreeMap<>(before.files());
        files.putAll(redacted);
        return new Suppressions(before.applied(), before.people(), before.rows(), before.borrowed(), files);
    }

    /** Returns the effect with erasures that the snapshot obeys from now on. */
    public static Suppressions obeying(Suppressions before, Collection<Erasure> erasures) {
        List<String> applied = new ArrayList<>(before.applied());
        SortedMap<String, CalendarDay> people = new TreeMap<>(before.people());
        erasures.forEach(erasure -> {
            applied.add(erasure.id());
            people.put(erasure.person(), erasure.erasedOn());
        });
        return new Suppressions(applied, people, before.rows(), before.borrowed(), before.files());
    }

    private static SortedMap<String, SortedMap<String, Long>> copy(SortedMap<String, SortedMap<String, Long>> rows) {
        SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
        rows.forEach((delivery, files) -> copy.put(delivery, new TreeMap<>(files)));
        return copy;
    }
}
