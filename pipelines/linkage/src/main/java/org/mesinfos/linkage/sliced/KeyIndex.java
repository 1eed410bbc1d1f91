package org.mesinfos.linkage.sliced;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.linkage.blocking.BlockSizes;
import org.mesinfos.linkage.compare.EmailProviders;

/** Counter of the rows with each key of a bucket of keys, which returns the counts to the buckets of these rows. Stateless. */
public final class KeyIndex {

    private KeyIndex() {}

    /**
     * Counts the rows of each key.
     *
     * @param entries keys with bucket and number of rows
     * @param totals totals to which the keys are added
     * @return for each bucket of rows, the keys that several rows have, with their number, and the patterns of addresses
     */
    public static Map<Integer, KeyEntries> count(KeyEntries entries, Totals totals) {
        KeyCounts counts = new KeyCounts();
        FoundPatterns patterns = new FoundPatterns();
        TreeMap<Long, TreeSet<Integer>> domains = new TreeMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            if (entries.tag(entry) == KeyTags.EMAIL_DOMAIN) {
                domains.computeIfAbsent(entries.hash(entry), domain -> new TreeSet<>())
                        .add(entries.row(entry));
            } else if (entries.tag(entry) == KeyTags.ADDRESS_PATTERN) {
                patterns.add(entries.hash(entry), entries.number(entry), entries.row(entry));
            } else {
                counts.add(entries.tag(entry), entries.hash(entry), entries.number(entry));
            }
        }
        counts.forEach(totals::addGroup);
        domains.forEach((domain, addresses) -> {
            if (addresses.size() >= EmailProviders.MANY_ADDRESSES) {
                totals.addProvider(domain);
            }
        });
        TreeMap<Integer, KeyEntries> shared = new TreeMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            byte tag = entries.tag(entry);
            int number = tag == KeyTags.ADDRESS_PATTERN
                    ? patterns.of(entries.hash(entry), entries.row(entry))
                    : counts.get(entries.hash(entry));
            if (isKnowledge(tag, number)) {
                shared.computeIfAbsent(entries.row(entry), bucket -> new KeyEntries())
                        .add(entries.row(entry), tag, entries.hash(entry), number);
            }
        }
        return shared;
    }

    private static boolean isKnowledge(byte tag, int number) {
        return number > 1 && tag != KeyTags.EMAIL_DOMAIN && !(KeyTags.isRule(tag) && number > BlockSizes.LARGEST);
    }
}
