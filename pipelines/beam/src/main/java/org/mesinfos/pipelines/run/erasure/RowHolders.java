package org.mesinfos.pipelines.run.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;

/** The persons who have rows before an erasure, counted or as copies. */
final class RowHolders {

    private final Map<RowPlace, Set<String>> copies = new HashMap<>();

    /**
     * Creates the holders of stored rows.
     *
     * @param rows counted rows and copies by person
     */
    static RowHolders of(Map<String, AcceptedRows> rows) {
        RowHolders holders = new RowHolders();
        rows.forEach((person, all) -> all.stream()
                .filter(row -> row.row().getCopied())
                .forEach(row -> holders.copies
                        .computeIfAbsent(RowPlace.of(row), first -> new HashSet<>())
                        .add(person)));
        return holders;
    }

    /**
     * Returns an attribution without the persons who do not have the row, because only a run writes bundles. Since the last run,
     * their consents have begun, or other rules attribute the row: the next run gives it to them.
     *
     * @param counted person for whom the row is counted
     */
    RowAttribution limit(RowAttribution attribution, AcceptedRow row, String counted) {
        List<String> having = attribution.persons().stream()
                .filter(person -> person.equals(counted)
                        || copies.getOrDefault(RowPlace.of(row), Set.of()).contains(person))
                .toList();
        if (having.size() == attribution.persons().size()) {
            return attribution;
        }
        return switch (having.size()) {
            // An organisation that states no holder must not learn that there is one.
            case 0 ->
                attribution instanceof RowAttribution.Borrowed
                        ? RowAttribution.Unattributed.UNATTRIBUTED
                        : RowAttribution.WithoutConsent.WITHOUT_CONSENT;
            case 1 -> new RowAttribution.SinglePerson(having.get(0));
            default -> new RowAttribution.Joint(having);
        };
    }
}
