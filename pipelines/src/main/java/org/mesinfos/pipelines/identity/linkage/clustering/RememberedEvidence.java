package org.mesinfos.pipelines.identity.linkage.clustering;

import java.util.HashMap;
import java.util.Map;

/** Cache that compares each pair of rows once. Grows without bound, so use one instance per component. */
final class RememberedEvidence implements Evidence {

    private final Evidence evidence;
    private final Map<Long, Answer> answers = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and copied.
    private record Answer(Ruling ruling, float[] bits) {}

    RememberedEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public int fields() {
        return evidence.fields();
    }

    @Override
    public Ruling compare(int a, int b, float[] bits) {
        Answer answer = answers.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), pair -> {
            float[] compared = new float[evidence.fields()];
            return new Answer(evidence.compare(Math.min(a, b), Math.max(a, b), compared), compared);
        });
        System.arraycopy(answer.bits(), 0, bits, 0, bits.length);
        return answer.ruling();
    }

    @Override
    public double logOdds(float[] bits) {
        return evidence.logOdds(bits);
    }
}
