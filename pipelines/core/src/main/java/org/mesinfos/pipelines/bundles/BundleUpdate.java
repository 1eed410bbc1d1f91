package org.mesinfos.pipelines.bundles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.pipelines.relate.RelatedTypes;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;

/**
 * Effect of rows of new deliveries on a stored bundle: only the record types that the rows can change are derived again, and
 * the result equals that of deriving all types from all rows. Immutable.
 *
 * <p>Valid only if the rules of derived values are those of the stored bundle, no stored row of the person was attributed
 * again, and no snapshot replaces stored rows of the person.
 */
public final class BundleUpdate {

    private final PersonEntry earlier;
    private final Set<RecordType> changed;
    private final Set<RecordType> needed;

    private BundleUpdate(PersonEntry earlier, Set<RecordType> changed, Set<RecordType> needed) {
        this.earlier = earlier;
        this.changed = changed;
        this.needed = needed;
    }

    /**
     * Returns the effect of added rows.
     *
     * @return empty if some of the rows may replace stored ones, because their delivery has stored rows, or if an earlier
     *     version wrote the entry, which does not have counts by record type
     */
    public static Optional<BundleUpdate> of(PersonEntry earlier, AcceptedRows added) {
        Set<String> deliveries = added.batches().stream()
                .map(RowBatch::getOrigin)
                .map(origin -> origin.getDelivery())
                .collect(Collectors.toSet());
        boolean isSeparable = !added.isEmpty()
                && earlier.counts().stream()
                        .noneMatch(counts -> counts.recordType().isEmpty() || deliveries.contains(counts.delivery()));
        if (!isSeparable) {
            return Optional.empty();
        }
        Set<RecordType> changed = RelatedTypes.changedBy(added.types());
        return Optional.of(new BundleUpdate(earlier, changed, RelatedTypes.neededFor(changed)));
    }

    /** Returns the record types of which all rows are needed. */
    public Set<RecordType> needed() {
        return needed;
    }

    /** Returns the records that the rows can change, of those that were derived from all rows of the needed types. */
    public PersonRecords changed(PersonRecords derived) {
        return derived.ofTypes(changed);
    }

    /**
     * Returns the entry after the update.
     *
     * @param derived entry with the files of the changed records, and with the counts and sources of all rows of the needed
     *     types
     * @param accepted file of all rows
     */
    public PersonEntry entry(PersonEntry derived, ContentFile accepted) {
        List<BundleFile> files = new ArrayList<>(derived.files());
        earlier.files().stream()
                .filter(file -> !isOf(file.recordType(), changed) && !isViewOf(file.recordType(), changed))
                .forEach(files::add);
        List<PersonDeliveryCounts> counts = new ArrayList<>(derived.counts());
        earlier.counts().stream()
                .filter(count -> !isOf(count.recordType(), needed))
                .forEach(counts::add);
        return new PersonEntry(
                earlier.personId(),
                accepted,
                files,
                counts,
                union(earlier.snapshotSources(), derived.snapshotSources()),
                union(earlier.sources(), derived.sources()));
    }

    private static boolean isOf(String fileName, Set<RecordType> types) {
        return types.stream().anyMatch(type -> type.fileName().equals(fileName));
    }

    private static boolean isViewOf(String fileName, Set<RecordType> types) {
        return FlatView.ofFileName(fileName)
                .map(FlatView::source)
                .filter(types::contains)
                .isPresent();
    }

    private static <T extends Comparable<? super T>> List<T> union(Collection<T> some, Collection<T> others) {
        return List.copyOf(
                Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new)));
    }
}
