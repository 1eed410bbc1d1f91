package org.mesinfos.pipelines.store.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/** Update of the look-up index of a shard: only people of the run have new digests. */
public final class LookupUpdate {

    private static final long[] NO_DIGESTS = {};

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
        List<long[]> before = index.byPerson(earlier.size());
        Map<String, long[]> digests = new HashMap<>();
        for (int position = 0; position < earlier.size(); position++) {
            digests.put(earlier.get(position).personId(), before.get(position));
        }
        digests.putAll(changed);
        added.forEach((person, further) -> digests.merge(person, further, LookupUpdate::union));
        List<long[]> after = new ArrayList<>(people.size());
        people.forEach(person -> after.add(digests.getOrDefault(person.personId(), NO_DIGESTS)));
        return LookupIndex.of(after);
    }

    private static long[] union(long[] some, long[] others) {
        return LongStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .distinct()
                .toArray();
    }
}
