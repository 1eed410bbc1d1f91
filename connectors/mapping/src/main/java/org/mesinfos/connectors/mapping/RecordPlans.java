package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.records.RecordType;

/**
 * All records of a mapping.
 *
 * @param ofRows records that are built from rows as a whole
 * @param ofElements records that are built from the elements of lists within rows
 * @param rowValues all values of a row outside of these lists
 */
record RecordPlans(List<RecordPlan> ofRows, List<ElementPlans> ofElements, UncapturedValues rowValues) {

    RecordPlans {
        ofRows = List.copyOf(ofRows);
        ofElements = List.copyOf(ofElements);
    }

    /** Returns the types of the records. */
    Set<RecordType> types() {
        return Stream.concat(ofRows.stream(), ofElements.stream().flatMap(elements -> elements.plans().stream()))
                .map(RecordPlan::type)
                .collect(Collectors.toSet());
    }
}
