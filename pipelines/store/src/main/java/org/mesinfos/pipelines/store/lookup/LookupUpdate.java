package org.mesinfos.pipelines.store.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Update of the look-up index of a shard: only people of the run have new digests. The entries of the others remain in their
 * order, because people are sorted by id before and after the run, so that they need not be sorted again.
 */
public final class LookupUpdate {

    private static final long[] NO_DIGESTS = {};
    private static final int REMOVED = -1;

    private LookupUpdate() {}

    /**
     * Returns the index of a shard after a run.
     *
     * @param earlier people of the shard before the run, sorted by id
     * @param index index of these people
     * @param changed digests of the people of whom the run processed all rows, by person id
     * @param added digests of new rows of the other people whom the run processed, by person id
     * @param people people of the shard after the run, sorted by id
     */
    public static LookupIndex of(
            List<PersonEntry> earlier,
            LookupIndex index,
            Map<String, long[]> changed,
            Map<String, long[]> added,
            List<PersonEntry> people) {
        Map<String, Integer> positions = new HashMap<>();
        List<long[]> digests = new ArrayList<>(people.size());
        for (PersonEntry person : people) {
            positions.put(person.personId(), digests.size());
            digests.add(changed.getOrDefault(person.personId(), added.getOrDefault(person.personId(), NO_DIGESTS)));
        }
        int[] moved = new int[earlier.size()];
        for (int position = 0; position < moved.length; position++) {
            String person = earlier.get(position).personId();
            moved[position] = changed.containsKey(person) ? REMOVED : positions.getOrDefault(person, REMOVED);
        }
        return index.moved(moved, LookupIndex.of(digests));
    }
}
