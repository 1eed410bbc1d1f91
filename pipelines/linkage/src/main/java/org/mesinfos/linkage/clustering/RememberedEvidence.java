package org.mesinfos.linkage.clustering;

import java.util.HashMap;
import java.util.Map;

/** Cache that compares each pair of rows once. Grows without bound, so use one instance per component. */
final class RememberedEvidence implements Evidence {

    private final Evidence fieldWeights;
    private final Map<Long, Answer> cache = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and copied.
    private record Answer(Ruling ruling, float[] bits) {}

    RememberedEvidence(Evidence fieldWeights) {
        this.fieldWeights = fieldWeights;
    }

    @Override
    public int fields() {
        return fieldWeights.fields();
    }

    @Override
    public Ruling compare(int a, int b, float[] weights) {
        Answer comparison = cache.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), pair -> {
            float[] compared = new float[fieldWeights.fields()];
            return new Answer(fieldWeights.compare(Math.min(a, b), Math.max(a, b), compared), compared);
        });
        System.arraycopy(comparison.bits(), 0, weights, 0, weights.length);
        return comparison.ruling();
    }

    @Override
    public double logOdds(float[] weights) {
        return fieldWeights.logOdds(weights);
    }
}
