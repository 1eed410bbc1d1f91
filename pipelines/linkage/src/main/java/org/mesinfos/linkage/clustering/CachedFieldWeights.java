package org.mesinfos.linkage.clustering;

import java.util.HashMap;
import java.util.Map;

/** Cache that compares each pair of rows once. Grows without bound, so use one instance per component. */
final class CachedFieldWeights implements FieldWeights {

    private final FieldWeights fieldWeights;
    private final Map<Long, CachedComparison> cache = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and copied.
    private record CachedComparison(PairConstraint constraint, float[] weights) {}

    CachedFieldWeights(FieldWeights fieldWeights) {
        this.fieldWeights = fieldWeights;
    }

    @Override
    public int fieldCount() {
        return fieldWeights.fieldCount();
    }

    @Override
    public PairConstraint compare(int a, int b, float[] weights) {
        CachedComparison comparison = cache.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), pair -> {
            float[] compared = new float[fieldWeights.fieldCount()];
            return new CachedComparison(fieldWeights.compare(Math.min(a, b), Math.max(a, b), compared), compared);
        });
        System.arraycopy(comparison.weights(), 0, weights, 0, weights.length);
        return comparison.constraint();
    }

    @Override
    public double logOdds(float[] weights) {
        return fieldWeights.logOdds(weights);
    }
}
