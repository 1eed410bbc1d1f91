package org.mesinfos.connectors.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Plan that sets both coordinates of a place, or none: half a position is no place. The text of a single coordinate is
 * then stored in {@code additional}.
 */
record PositionPlan(ValuePlan latitude, ValuePlan longitude) implements FieldPlan {

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";

    /**
     * Combines the plans of each place.
     *
     * @param plans plans by the name of their field. A required coordinate is left alone, because it rejects its row
     */
    static Map<String, FieldPlan> combine(Map<String, FieldPlan> plans) {
        Map<String, FieldPlan> combined = new LinkedHashMap<>(plans);
        plans.forEach((name, plan) -> {
            String other =
                    name.endsWith(LATITUDE) ? name.substring(0, name.length() - LATITUDE.length()) + LONGITUDE : "";
            if (plan instanceof ValuePlan latitude
                    && plans.get(other) instanceof ValuePlan longitude
                    && latitude.policy() != FieldPolicy.REQUIRED
                    && longitude.policy() != FieldPolicy.REQUIRED) {
                combined.remove(other);
                combined.put(name, new PositionPlan(latitude, longitude));
            }
        });
        return combined;
    }

    @Override
    public void apply(RowState state, MappedRow row, SpecificRecord target) {
        String northText = latitude.text().read(state, row);
        String eastText = longitude.text().read(state, row);
        Object north = northText == null ? null : latitude.value(northText, state, row);
        boolean northIsInexact = state.clearInexact();
        Object east = eastText == null || state.isRejected() ? null : longitude.value(eastText, state, row);
        if (northText == null || north == null || eastText == null || east == null) {
            state.clearInexact();
            return;
        }
        longitude.store(east, eastText, state, row, target);
        if (northIsInexact) {
            state.markInexact();
        }
        latitude.store(north, northText, state, row, target);
    }
}
