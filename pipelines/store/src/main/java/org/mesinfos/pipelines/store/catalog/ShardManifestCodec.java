package org.mesinfos.pipelines.store.catalog;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Codec for shard manifests: one line of JSON for each person, sorted by person id. */
public final class ShardManifestCodec {

    private static final String OTHER_FORMAT = "Not a shard manifest in the format of this version";

    private ShardManifestCodec() {}

    /**
     * Encodes the entries of a shard, which may be in any order.
     *
     * @throws IllegalArgumentException if a person belongs to another shard or is listed twice
     */
    public static byte[] encode(String shard, Collection<PersonEntry> persons) {
        List<PersonEntry> sorted = persons.stream()
                .sorted(Comparator.comparing(PersonEntry::personId))
                .toList();
        ByteArrayOutputStream lines = new ByteArrayOutputStream(sorted.size() * 1024);
        String last = "";
        for (PersonEntry person : sorted) {
            if (person.personId().equals(last) || !person.shard().equals(shard)) {
                throw new IllegalArgumentException("Shard " + shard + ": person " + person.personId()
                        + " is listed twice or belongs to shard " + person.shard());
            }
            lines.writeBytes(person.toJson());
            lines.write('\n');
            last = person.personId();
        }
        return lines.toByteArray();
    }

    /**
     * Decodes one entry without the others.
     *
     * @param position number of the line, from 0
     */
    public static PersonEntry decode(byte[] lines, int position) {
        int start = 0;
        for (int line = 0; line < position; line++) {
            start = endOfLine(lines, start) + 1;
        }
        return PersonEntry.fromJson(Arrays.copyOfRange(lines, start, endOfLine(lines, start)));
    }

    private static int endOfLine(byte[] lines, int start) {
        int end = start;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Decodes the entries, in the order of the lines. */
    public static List<PersonEntry> decode(byte[] lines) {
        RecordDecoder<PersonEntry> decoder = RecordDecoder.of(PersonEntry.class);
        return JsonValues.read(lines, json -> json.all(decoder), OTHER_FORMAT);
    }
}
