package org.mesinfos.connectors.mapping;

import java.util.List;

/**
 * Records that are built from the elements of a list within a row.
 *
 * @param list number of the list among the groups of the row
 * @param plans plans of the records
 * @param values all values of an element
 */
record ElementPlans(int list, List<RecordPlan> plans, UncapturedValues values) {

    ElementPlans {
        plans = List.copyOf(plans);
    }
}
