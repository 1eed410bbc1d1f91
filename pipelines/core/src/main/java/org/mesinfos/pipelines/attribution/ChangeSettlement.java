package org.mesinfos.pipelines.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.dedup.EventReports;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;

/**
 * Attribution of the rows near the changes of holder of some references. Rows that report one event belong to one holder: if
 * they do not have the same owner by their own days, none of them has an owner.
 *
 * <p>The rows of a reference are settled again if one of them is new. Otherwise some of them can be missing here, and those
 * that are here stay with their holder, or stay held. Not thread-safe.
 */
public final class ChangeSettlement {

    /** Place of a row before. */
    public enum Origin {
        /** The row is delivered or attributed again, or is stored near the change of a reference that has such a row or lost one. */
        NEW,
        /** The row is in the bundle of a person. */
        PERSON,
        /** The row is held. */
        HELD
    }

    private record PlacedRow(AcceptedRow row, Origin origin) {}

    private final RowOwners owners;
    private final Map<RowAttribution.ByTime, List<PlacedRow>> references = new LinkedHashMap<>();

    public ChangeSettlement(RowOwners owners) {
        this.owners = owners;
    }

    /** Adds a row near a change of holder. */
    public void add(AcceptedRow row, Origin origin) {
        NearRows.change(row, owners)
                .ifPresent(change -> references
                        .computeIfAbsent(change.reference(), first -> new ArrayList<>())
                        .add(new PlacedRow(row, origin)));
    }

    /** Passes each row with its attribution. */
    public void forEach(BiConsumer<AcceptedRow, RowAttribution> receiver) {
        for (List<PlacedRow> rows : references.values()) {
            Set<EncodedRow> disputed = disputed(rows);
            rows.forEach(placed -> {
                RowAttribution owner = owners.of(placed.row());
                receiver.accept(
                        placed.row(),
                        disputed.contains(placed.row().row())
                                        && !owner.persons().isEmpty()
                                ? NearRows.disputed(owner, placed.row(), owners)
                                : owner);
            });
        }
    }

    private Set<EncodedRow> disputed(List<PlacedRow> rows) {
        Set<EncodedRow> disputed = Collections.newSetFromMap(new IdentityHashMap<>());
        if (rows.stream().noneMatch(placed -> placed.origin() == Origin.NEW)) {
            rows.stream()
                    .filter(placed -> placed.origin() == Origin.HELD)
                    .forEach(placed -> disputed.add(placed.row().row()));
            return disputed;
        }
        CommonAccount account = new CommonAccount();
        IdentityHashMap<EncodedRow, AcceptedRow> originals = new IdentityHashMap<>();
        List<RowBatch> batches = new ArrayList<>();
        for (PlacedRow placed : rows) {
            if (!(owners.of(placed.row()) instanceof RowAttribution.Erased)) {
                RowBatch batch = account.batch(placed.row());
                originals.put(batch.getRows().get(0), placed.row());
                batches.add(batch);
            }
        }
        for (List<AcceptedRow> reports : EventReports.of(AcceptedRows.of(batches))) {
            List<AcceptedRow> ofEvent = reports.stream()
                    .map(report -> Objects.requireNonNull(originals.get(report.row()), "rows are not copied"))
                    .toList();
            if (ofEvent.stream().map(owners::holder).distinct().count() > 1) {
                ofEvent.forEach(row -> disputed.add(row.row()));
            }
        }
        return disputed;
    }
}
