package org.mesinfos.pipelines.attribution;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.pipelines.identity.NearChange;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;

/**
 * Rows near a change of holder, which are attributed together, because two reports of one event may be dated on both sides of
 * the change. Stateless.
 */
public final class NearRows {

    /** Days between a change and a row: its partner is on the other side, and may have competing partners on its own. */
    private static final int DISTANCE = 2 * Traits.MAX_DAYS_APART;

    private NearRows() {}

    /**
     * Returns the change of holder near a row; empty if there is none, or if all reports of its event have its day: those
     * without a native reference, of a type that is not matched across sources.
     */
    public static Optional<NearChange> change(AcceptedRow row, RowOwners owners) {
        return mayHaveOtherDays(row) ? owners.nearChange(row, DISTANCE) : Optional.empty();
    }

    /** Returns whether two rows of one event may have different days. */
    public static boolean mayHaveOtherDays(AcceptedRow row) {
        return Traits.areDefined(row.type()) || row.row().getKeyKind() == RowKeyKind.NATIVE;
    }

    /**
     * Returns the attribution of a row that is held. If it has an owner by its own day, another report of its event does not
     * have the same one.
     */
    public static RowAttribution held(AcceptedRow row, RowOwners owners) {
        RowAttribution owner = owners.of(row);
        return owner.persons().isEmpty() ? owner : disputed(owner, row, owners);
    }

    /** Returns the attribution of a row if another report of its event has another owner. */
    static RowAttribution disputed(RowAttribution owner, AcceptedRow row, RowOwners owners) {
        if (owner instanceof RowAttribution.Borrowed) {
            // An organisation that states no holder must not learn that there is one.
            return RowAttribution.Unattributed.UNATTRIBUTED;
        }
        return change(row, owners)
                .<RowAttribution>map(change -> new RowAttribution.Disputed(change.since()))
                .orElse(RowAttribution.Unattributed.UNATTRIBUTED);
    }

    /**
     * Returns the persons of whom a held row may be although it has an owner by its own day: another report of its event does
     * not have the same one. Empty for rows that are held for other reasons.
     */
    public static SortedSet<String> possibleHolders(AcceptedRow row, RowOwners owners) {
        return owners.of(row).persons().isEmpty()
                ? Collections.emptySortedSet()
                : change(row, owners).map(NearChange::holders).orElse(Collections.emptySortedSet());
    }
}
