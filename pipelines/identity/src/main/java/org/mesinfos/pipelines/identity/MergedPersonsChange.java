package org.mesinfos.pipelines.identity;

import java.util.Map;
import java.util.Optional;

/**
 * Number of person ids that the linkage model merges differently than in the previous run.
 *
 * @param joined ids that are merged into another person, or into another one than before
 * @param separated ids that are no longer merged into another person
 */
public record MergedPersonsChange(long joined, long separated) {

    /**
     * Compares the linked persons of two runs.
     *
     * @param before empty if persons were not linked
     * @param after empty if persons are not linked
     */
    public static MergedPersonsChange between(Optional<LinkedPeople> before, Optional<LinkedPeople> after) {
        Map<String, String> mergedBefore = mergedIds(before);
        Map<String, String> mergedAfter = mergedIds(after);
        return new MergedPersonsChange(
                mergedAfter.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(mergedBefore.get(entry.getKey())))
                        .count(),
                mergedBefore.keySet().stream()
                        .filter(id -> !mergedAfter.containsKey(id))
                        .count());
    }

    private static Map<String, String> mergedIds(Optional<LinkedPeople> people) {
        return people.<Map<String, String>>map(LinkedPeople::mergedIds).orElse(Map.of());
    }
}
