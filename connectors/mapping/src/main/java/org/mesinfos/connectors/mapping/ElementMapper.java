package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Selection of the records that are built from the elements of the lists of one row. Not thread-safe. */
final class ElementMapper {

    /** Unread elements of records that are built only to see if they are accepted: none, as they would be copied in vain. */
    private static final UnreadElements NOTHING_UNREAD = new UnreadElements();

    /** Element with the plans of its records. */
    record Match(MappedRow element, List<RecordPlan> plans) {}

    private final RecordPlans records;
    private final UnreadElements unread = new UnreadElements();
    private final BitSet ofElements = new BitSet();
    private final BitSet elsewhere = new BitSet();
    private final IdentityHashMap<RecordPlan, Set<String>> references = new IdentityHashMap<>();

    ElementMapper(RecordPlans records) {
        this.records = records;
    }

    /**
     * Returns the elements from which records are built. All others are {@link #unread}.
     *
     * @param ofRow plans of the records that are built from the row as a whole
     */
    List<Match> matches(RowState state, MappedRow row, List<RecordPlan> ofRow) {
        if (records.ofElements().isEmpty()) {
            return List.of();
        }
        unread.clear();
        references.clear();
        ofElements.clear();
        elsewhere.clear();
        List<Match> matches = new ArrayList<>();
        for (ElementPlans list : records.ofElements()) {
            for (MappedRow element : row.children(list.list())) {
                List<RecordPlan> plans = list.plans().stream()
                        .filter(plan -> plan.when().holds(state, element))
                        .toList();
                if (plans.isEmpty()) {
                    unread.add(element, list.values());
                } else {
                    matches.add(new Match(element, plans));
                }
            }
        }
        List<Match> keeping = ofRow.isEmpty() ? matches : withRecords(matches, state, row);
        keeping.forEach(match ->
                match.plans().forEach(plan -> records.rowValues().markReadBy(plan, match.element(), row, ofElements)));
        elsewhere.or(ofElements);
        ofRow.forEach(plan -> elsewhere.or(plan.ownSlots()));
        return matches;
    }

    /**
     * Returns the elements that are not rejected. The values of the row that only others read are left to the records of the
     * row as a whole.
     */
    private List<Match> withRecords(List<Match> matches, RowState state, MappedRow row) {
        List<Match> accepted = new ArrayList<>();
        for (Match match : matches) {
            RowPart part = part(match, row, NOTHING_UNREAD);
            if (match.plans().stream().anyMatch(plan -> plan.build(state, part).isPresent())) {
                accepted.add(match);
            } else {
                match.element().release();
            }
        }
        if (accepted.size() < matches.size()) {
            row.claimAgain();
        }
        return accepted;
    }

    /** Returns the elements of the last row that no record reads. */
    UnreadElements unread() {
        return unread;
    }

    /** Returns the row as a whole, for the records that are not of elements. */
    RowPart whole(MappedRow row, List<RecordPlan> plans) {
        return new RowPart.Whole(row, plans, ofElements, unread);
    }

    /** Returns an element of the last row. */
    RowPart part(Match match, MappedRow row) {
        return part(match, row, unread);
    }

    private RowPart part(Match match, MappedRow row, UnreadElements remaining) {
        return new RowPart.Element(match.element(), match.plans(), row, records.rowValues(), elsewhere, remaining);
    }

    /**
     * Returns the rejection of a record with the reference of an earlier element: it would be the same event. A reference from
     * outside of the elements is that of all.
     */
    Optional<Rejection> repeatedReference(RecordPlan plan, ParsedRow parsed) {
        if (parsed.key().kind() != RecordKey.Kind.NATIVE
                || references
                        .computeIfAbsent(plan, key -> new HashSet<>())
                        .add(parsed.key().value())) {
            return Optional.empty();
        }
        return Optional.of(new Rejection(
                RejectionReason.INVALID_VALUE,
                parsed.locator(),
                plan.keyName(),
                "the reference of an earlier element of the row",
                "a reference of its own in each element"));
    }
}
